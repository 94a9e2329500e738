/**
 * Each preview has this many times the rows of the one before. All previews of a load together then cost as
 * much as a few complete ones.
 */
const GROWTH_FACTOR = 1.5;

/**
 * Whether the rows, counts and charts on screen are renewed, given the growth of the dataset since the last
 * preview.
 */
export function isPreviewDue(shownRows: number, rows: number): boolean {
  return rows > shownRows * GROWTH_FACTOR;
}
