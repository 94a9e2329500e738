import type { BitSet } from '../base/bitSet.ts';
import type { SignedCount } from '../model/answers.ts';
import type { FieldValue } from '../model/query.ts';
import type { Dictionary } from './column.ts';
import type { Lines } from './lines.ts';

/** Rows counted by the lines that they stand in, and divided by the values of another field. */
export class SplitCounts {
  /** The counts of each line, or code, by the codes of the split, one behind the other. */
  readonly #ofCodes: Uint32Array;
  readonly #ofLines: Uint32Array;
  readonly #split: Dictionary | undefined;
  /** How many codes the split has. */
  readonly #width: number;

  /** Counts the rows of `mask`, or all below `rows`. */
  constructor(lines: Lines, split: Dictionary | undefined, mask: BitSet | undefined, rows: number) {
    this.#split = split;
    this.#width = split?.size ?? 1;
    this.#ofCodes = countPairs(lines.column, split, mask, rows);
    this.#ofLines = lines.isPlain ? this.#ofCodes : this.#addUp(lines);
  }

  /** All rows of a line. */
  sum(line: number): number {
    const end = (line + 1) * this.#width;
    let sum = 0;
    for (let at = line * this.#width; at < end; at++) sum += this.#ofLines[at] ?? 0;
    return sum;
  }

  /** The rows of a line that have this value in the field of the split. */
  part(line: number, value: FieldValue): number {
    const code = this.#split?.codeOf(value);
    return code === undefined || code >= this.#width
      ? 0
      : (this.#ofLines[line * this.#width + code] ?? 0);
  }

  /** The rows of a line by their signature. */
  signatures(line: number): SignedCount {
    const of = (state: FieldValue) => this.part(line, state);
    return { signed: of('signed'), unsigned: of('unsigned'), unknown: of('unknown') };
  }

  /** All rows by their signature, each once, in however many lines it stands. */
  totalSignatures(): SignedCount {
    const of = (state: FieldValue) => {
      const code = this.#split?.codeOf(state) ?? this.#width;
      let sum = 0;
      if (code >= this.#width) return sum;
      for (let at = code; at < this.#ofCodes.length; at += this.#width) {
        sum += this.#ofCodes[at] ?? 0;
      }
      return sum;
    };
    return { signed: of('signed'), unsigned: of('unsigned'), unknown: of('unknown') };
  }

  /** The counts of codes as those of the lines that they stand in. */
  #addUp({ count, codes }: Lines): Uint32Array {
    const width = this.#width;
    const counts = new Uint32Array(count * width);
    for (let line = 0; line < count; line++) {
      for (const code of codes(line)) {
        for (let part = 0; part < width; part++) {
          const at = line * width + part;
          counts[at] = (counts[at] ?? 0) + (this.#ofCodes[code * width + part] ?? 0);
        }
      }
    }
    return counts;
  }
}

function countPairs(
  column: Dictionary,
  split: Dictionary | undefined,
  mask: BitSet | undefined,
  rows: number,
): Uint32Array {
  const { codes } = column;
  const parts = split?.codes;
  const width = split?.size ?? 1;
  const counts = new Uint32Array(column.size * width);
  const count = (row: number) => {
    const pair = (codes[row] ?? 0) * width + (parts?.[row] ?? 0);
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

/** Plain order of texts, missing ones last. */
export function compareText(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}
