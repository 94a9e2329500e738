import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { Lines } from './lines.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 65_536;

/**
 * For each line, how many lines of `of` the rows have that stand in it. Rows without a value do not count.
 * @param mask counts these rows only; without it, all rows below `rows`
 */
export function* countDistinct(
  lines: Lines,
  of: Lines,
  mask: BitSet | undefined,
  rows: number,
): Steps<Uint32Array> {
  const { starts, inOrder } = yield* orderByCode(lines, mask, rows);
  const linesOf = yield* linesOfCodes(of);
  const counts = new Uint32Array(lines.count);
  /** The last line in which a value was counted, plus one. */
  const seen = new Uint32Array(of.count);
  let done = 0;
  for (let line = 0; line < lines.count; line++) {
    for (const code of lines.codes(line)) {
      const end = starts[code + 1] ?? 0;
      for (let at = starts[code] ?? 0; at < end; at++) {
        for (const value of linesOf(of.column.codes[inOrder[at] ?? 0] ?? 0)) {
          if (value === 0 || seen[value] === line + 1) continue;
          seen[value] = line + 1;
          counts[line] = (counts[line] ?? 0) + 1;
        }
        if (++done % ROWS_A_SLICE === 0) yield;
      }
    }
  }
  return counts;
}

/** The rows in the order of their codes; those of a code begin at its start. */
function* orderByCode({ column }: Lines, mask: BitSet | undefined, rows: number) {
  const starts = new Uint32Array(column.size + 1);
  const isMeant = (row: number) => mask === undefined || mask.has(row);
  for (let row = 0; row < rows; row++) {
    if (isMeant(row)) {
      const next = (column.codes[row] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  for (let code = 0; code < column.size; code++) {
    starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  }
  const inOrder = new Uint32Array(starts[column.size] ?? 0);
  const next = starts.slice();
  for (let row = 0; row < rows; row++) {
    if (isMeant(row)) {
      const code = column.codes[row] ?? 0;
      const place = next[code] ?? 0;
      inOrder[place] = row;
      next[code] = place + 1;
    }
    if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  return { starts, inOrder };
}

/** The lines in which a code stands. */
function* linesOfCodes(of: Lines): Steps<(code: number) => readonly number[]> {
  if (of.isPlain) return (code) => [code];
  const linesOf: number[][] = [];
  for (let line = 0; line < of.count; line++) {
    for (const code of of.codes(line)) {
      const known = linesOf[code];
      if (known === undefined) linesOf[code] = [line];
      else known.push(line);
    }
    if (line % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  return (code) => linesOf[code] ?? [];
}
