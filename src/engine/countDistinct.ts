import type { BitSet } from '../base/bitSet.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import type { Lines } from './lines.ts';

/**
 * For each of `measured` and each line, how many lines of `measured` the rows have that stand in it. Rows
 * without a value do not count.
 * @param mask counts these rows only; without it, all rows below `rows`
 */
export function* countDistinct(
  lines: Lines,
  measured: readonly Lines[],
  mask: BitSet | undefined,
  rows: number,
): Steps<readonly Uint32Array[]> {
  const ordered = yield* orderByCode(lines, mask, rows);
  const counts: Uint32Array[] = [];
  for (const of of measured) counts.push(yield* countIn(lines, of, ordered));
  return counts;
}

/** Rows in the order of their codes. Those of a code begin at its start, and end where the next one begins. */
interface OrderedRows {
  readonly starts: Uint32Array;
  readonly inOrder: Uint32Array;
}

function* countIn(lines: Lines, of: Lines, { starts, inOrder }: OrderedRows): Steps<Uint32Array> {
  const { first, others } = yield* findLines(of);
  const { codes } = of.column;
  const counts = new Uint32Array(lines.count);
  /** The last line in which a value was counted, plus one. */
  const seen = new Uint32Array(of.count);
  let done = 0;
  for (let line = 0; line < lines.count; line++) {
    let count = 0;
    for (const lineCode of lines.codes(line)) {
      const end = starts[lineCode + 1] ?? 0;
      for (let at = starts[lineCode] ?? 0; at < end; at++) {
        const code = codes[inOrder[at] ?? 0] ?? 0;
        const value = first[code] ?? 0;
        if (value !== 0 && seen[value] !== line + 1) {
          seen[value] = line + 1;
          count++;
        }
        const more = others.size === 0 ? undefined : others.get(code);
        if (more !== undefined) {
          for (const other of more) {
            if (seen[other] === line + 1) continue;
            seen[other] = line + 1;
            count++;
          }
        }
        if (++done % ITEMS_A_SLICE === 0) yield;
      }
    }
    counts[line] = count;
  }
  return counts;
}

function* orderByCode(
  { column: { codes, size } }: Lines,
  mask: BitSet | undefined,
  rows: number,
): Steps<OrderedRows> {
  const meant = mask?.toArray() ?? Uint32Array.from({ length: rows }).map((_, row) => row);
  const starts = new Uint32Array(size + 1);
  for (let at = 0; at < meant.length; at++) {
    const next = (codes[meant[at] ?? 0] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
    if (at % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  for (let code = 0; code < size; code++) {
    starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0);
  }
  const inOrder = new Uint32Array(meant.length);
  const next = starts.slice();
  for (let at = 0; at < meant.length; at++) {
    const row = meant[at] ?? 0;
    const code = codes[row] ?? 0;
    const place = next[code] ?? 0;
    inOrder[place] = row;
    next[code] = place + 1;
    if (at % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  return { starts, inOrder };
}

/** The line in which a code stands, and the other lines of the codes that stand in several. */
function* findLines(of: Lines) {
  const first = new Uint32Array(of.column.size);
  const others = new Map<number, number[]>();
  for (let line = 0; line < of.count; line++) {
    for (const code of of.codes(line)) {
      if (first[code] === 0) first[code] = line;
      else others.set(code, [...(others.get(code) ?? []), line]);
    }
    if (line % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  return { first, others };
}
