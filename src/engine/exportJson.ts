import type { RowIndex } from '../base/units.ts';
import { cutEntry } from './cutEntry.ts';
import type { RecordSource, RowSources } from './rowSources.ts';

/** Rows read from the answer at once: many, so that scattered ones share a read. */
const BATCH_ROWS = 65_536;

/** Rows of one entry that follow each other in a view. */
interface EntryRun {
  readonly source: RecordSource;
  readonly valueIndexes: number[];
  /** Whether the run is the whole entry, in its order. */
  whole: boolean;
}

/** The texts of entries, in the order of the sources. */
export type ReadEntries = (sources: readonly RecordSource[]) => Promise<readonly string[]>;

/**
 * The view's rows in the service's own form, in pieces: entries whole and as they came where all
 * their rows follow each other, else cut down to the rows that are there. Unknown fields stay.
 * @param members the members of the answer beside `recordList`, as JSON text
 */
export async function* exportJson(
  from: RowSources,
  rows: Uint32Array,
  members: readonly (readonly [name: string, json: string])[],
  readEntries: ReadEntries,
): AsyncGenerator<{ readonly text: string; readonly rows: number }> {
  const head = members.map(([name, json]) => `${JSON.stringify(name)}:${json},`);
  yield { text: `{${head.join('')}"recordList":[`, rows: 0 };
  let between = '\n';
  for (let first = 0; first < rows.length; first += BATCH_ROWS) {
    const batch = rows.subarray(first, first + BATCH_ROWS);
    const runs = groupByEntry(from, batch);
    const entries = await readEntries(runs.map((run) => run.source));
    const texts = runs.map((run, index) => formatRun(run, entries[index] ?? 'null'));
    yield { text: between + texts.join(',\n'), rows: batch.length };
    between = ',\n';
  }
  yield { text: '\n]}\n', rows: 0 };
}

function groupByEntry(from: RowSources, rows: Uint32Array): readonly EntryRun[] {
  const runs: EntryRun[] = [];
  let previous: RowIndex = -2;
  let run: EntryRun | undefined;
  const isOfEntry = (row: RowIndex, { start }: RecordSource) =>
    row >= 0 && row < from.rows && from.sourceOf(row).start === start;
  const close = () => {
    if (run !== undefined && isOfEntry(previous + 1, run.source)) run.whole = false;
  };
  for (const row of rows) {
    const source = from.sourceOf(row);
    if (run !== undefined && row === previous + 1 && run.source.start === source.start) {
      run.valueIndexes.push(source.valueIndex);
    } else {
      close();
      run = {
        source,
        valueIndexes: [source.valueIndex],
        whole: !isOfEntry(row - 1, source),
      };
      runs.push(run);
    }
    previous = row;
  }
  close();
  return runs;
}

function formatRun({ whole, valueIndexes }: EntryRun, entry: string): string {
  return whole ? entry : cutEntry(entry, valueIndexes);
}
