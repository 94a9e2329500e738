/** A preview has so many times the rows of the one before: all previews of a load cost as much as a few whole ones. */
const GROWTH = 1.5;

/** Whether the rows, counts and charts on screen follow a dataset that has grown since the last preview. */
export function isPreviewDue(shownRows: number, rows: number): boolean {
  return rows > shownRows * GROWTH;
}
