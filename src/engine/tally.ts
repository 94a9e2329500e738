import type { BitSet } from '../base/bitSet.ts';
import type { SignedTally } from '../model/answers.ts';
import type { FieldValue } from '../model/query.ts';
import { SIGNED_STATES } from '../model/record.ts';
import type { Dataset } from './dataset.ts';
import type { Numbers } from './growingArray.ts';
import type { Lines } from './lines.ts';

/** Rows counted by the line that their value stands in and by what is known of their signature. */
export class SignedCounts {
  readonly #counts: Uint32Array;
  /** For each of `SIGNED_STATES`, its code in the column of signatures. */
  readonly #states: readonly (number | undefined)[];

  /** Counts the rows of `mask`, or all below `rows`. */
  constructor(dataset: Dataset, lines: Lines, mask: BitSet | undefined, rows: number) {
    const { signed } = dataset.categories;
    this.#states = SIGNED_STATES.map((state) => signed.codeOf(state));
    const { column, lineOfCode } = lines;
    const ofCodes = countPairs(column.codes, signed.codes, column.size, mask, rows);
    this.#counts = lineOfCode === undefined ? ofCodes : addUp(ofCodes, lineOfCode, lines.count);
  }

  /** The counts of a line. */
  ofLine(line: number): SignedTally {
    return this.#read(this.#counts, line * 4);
  }

  /** The signed rows of a line. */
  signed(line: number): number {
    const [signed] = this.#states;
    return this.#countOf(line, signed);
  }

  /** The unsigned rows of a line. */
  unsigned(line: number): number {
    const [, unsigned] = this.#states;
    return this.#countOf(line, unsigned);
  }

  /** All rows of a line. */
  sum(line: number): number {
    const counts = this.#counts;
    const at = line * 4;
    return (counts[at + 1] ?? 0) + (counts[at + 2] ?? 0) + (counts[at + 3] ?? 0);
  }

  /** The counts over all lines. */
  total(): SignedTally {
    const sums = new Uint32Array(4);
    const counts = this.#counts;
    for (let at = 0; at < counts.length; at++) {
      const state = at & 3;
      sums[state] = (sums[state] ?? 0) + (counts[at] ?? 0);
    }
    return this.#read(sums, 0);
  }

  #countOf(line: number, state: number | undefined): number {
    return state === undefined ? 0 : (this.#counts[line * 4 + state] ?? 0);
  }

  /** The counts by state that begin at a place. */
  #read(counts: Uint32Array, at: number): SignedTally {
    const of = (state: number | undefined) => (state === undefined ? 0 : (counts[at + state] ?? 0));
    const [signed, unsigned, unknown] = this.#states;
    return { signed: of(signed), unsigned: of(unsigned), unknown: of(unknown) };
  }
}

/** A signature has three states and is never missing, so its codes are 1, 2 and 3. */
function countPairs(
  codes: Numbers,
  states: Numbers,
  distinct: number,
  mask: BitSet | undefined,
  rows: number,
): Uint32Array {
  const counts = new Uint32Array(distinct * 4);
  const count = (row: number) => {
    const pair = (codes[row] ?? 0) * 4 + (states[row] ?? 0);
    counts[pair] = (counts[pair] ?? 0) + 1;
  };
  if (mask === undefined) {
    for (let row = 0; row < rows; row++) count(row);
    return counts;
  }
  for (let i = 0; i < mask.words.length; i++) {
    let word = mask.words[i] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      count((i << 5) + (31 - Math.clz32(lowest)));
      word ^= lowest;
    }
  }
  return counts;
}

/** The counts of codes as those of the lines that they stand in. */
function addUp(ofCodes: Uint32Array, lineOfCode: Uint32Array, lines: number): Uint32Array {
  const counts = new Uint32Array(lines * 4);
  for (let at = 0; at < ofCodes.length; at++) {
    const line = (lineOfCode[at >> 2] ?? 0) * 4 + (at & 3);
    counts[line] = (counts[line] ?? 0) + (ofCodes[at] ?? 0);
  }
  return counts;
}

/** Plain order of texts, missing ones last. */
export function compareText(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
