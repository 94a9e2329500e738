import { BitSet } from '../base/bitSet.ts';
import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import type { Column, Ranks } from './column.ts';
import { rankRows } from './rankKeys.ts';

const BLOCK_BITS = 12;
/** Rows a block: enough for one native search to be worth it, few enough to rest between blocks. */
export const BLOCK_ROWS = 1 << BLOCK_BITS;
const BLOCKS_A_SLICE = 8;

/** The values of `BLOCK_ROWS` rows, joined. Row `i` is from `offsets[i]` up to `offsets[i + 1]`. */
interface Block {
  readonly text: string;
  /** The same text folded; the same string where folding changes nothing. */
  readonly folded: string;
  readonly offsets: Uint32Array;
  /** Rows of the block whose value is missing, where there are any. */
  readonly missing: BitSet | undefined;
}

function joinBlock(values: readonly FieldValue[]): Block {
  const offsets = new Uint32Array(values.length + 1);
  const missing = new BitSet(values.length);
  let length = 0;
  let anyMissing = false;
  values.forEach((value, row) => {
    if (value === undefined) {
      missing.add(row);
      anyMissing = true;
    }
    length += value?.length ?? 0;
    offsets[row + 1] = length;
  });
  const text = values.join('');
  const folded = fold(text);
  return {
    text,
    folded: folded === text ? text : folded,
    offsets,
    missing: anyMissing ? missing : undefined,
  };
}

/** A column whose values hardly repeat: blocks of joined text, searched as one text each. */
export class TextColumn implements Column {
  readonly #blocks: Block[] = [];
  /** The rows behind the last whole block. */
  #tail: FieldValue[] = [];

  get length(): number {
    return (this.#blocks.length << BLOCK_BITS) + this.#tail.length;
  }

  append(value: FieldValue): void {
    this.#tail.push(value);
    if (this.#tail.length === BLOCK_ROWS) {
      this.#blocks.push(joinBlock(this.#tail));
      this.#tail = [];
    }
  }

  get(row: RowIndex): FieldValue {
    const block = this.#blocks[row >>> BLOCK_BITS];
    const place = row & (BLOCK_ROWS - 1);
    if (block === undefined) return this.#tail[place];
    if (block.missing?.has(place)) return undefined;
    return block.text.slice(block.offsets[place], block.offsets[place + 1]);
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    for (let index = 0; index < this.#blocks.length; index++) {
      const block = this.#blocks[index];
      const first = index << BLOCK_BITS;
      if (block === undefined || first >= hits.size) break;
      if (within === undefined || within.hasAny(first, first + BLOCK_ROWS)) {
        markBlock(block, word, first, hits);
      }
      if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
    }
    const first = this.#blocks.length << BLOCK_BITS;
    const tail = this.#tail;
    for (let place = 0; place < tail.length && first + place < hits.size; place++) {
      const value = tail[place];
      if (value !== undefined && fold(value).includes(word)) hits.add(first + place);
    }
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const rows = Math.min(this.length, hits.size);
    for (let row = 0; row < rows; row++) {
      if (values.has(this.get(row))) hits.add(row);
      if ((row & 0xffff) === 0xffff) yield;
    }
  }

  rank(rows: number): Steps<Ranks> {
    return rankRows(this, rows);
  }
}

/** One native search after the other; a row that is hit is left at once for the next. */
function markBlock(block: Block, word: string, first: RowIndex, hits: BitSet): void {
  const { folded, offsets } = block;
  const rows = offsets.length - 1;
  let row = 0;
  let at = folded.indexOf(word);
  while (at >= 0) {
    while (row < rows && (offsets[row + 1] ?? 0) <= at) row++;
    const end = offsets[row + 1] ?? 0;
    if (at + word.length <= end) {
      if (first + row < hits.size) hits.add(first + row);
      at = folded.indexOf(word, end);
    } else at = folded.indexOf(word, at + 1);
  }
}
