import type { BitSet } from '../base/bitSet.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { ValueCount } from '../model/answers.ts';
import type { FieldValue } from '../model/query.ts';
import {
  type Column,
  type CountedValues,
  type Ranks,
  TESTS_A_SLICE,
  type TextTest,
} from './column.ts';
import { countOpen, isOpen, nextOpen } from './openRows.ts';
import { RowRanker } from './rankKeys.ts';
import { BLOCK_BITS, BLOCK_ROWS, type Block, BlockBuilder, foldedAt, textAt } from './textBlock.ts';

const BLOCKS_A_SLICE = 8;
/** Characters that are searched in the time that it takes to begin another search, about. */
const CHARACTERS_A_SEARCH = 256;

/** A column whose values hardly repeat: blocks of joined text, searched as one text each. */
export class TextColumn implements Column {
  readonly #blocks: Block[] = [];
  readonly #tail = new BlockBuilder();

  get length(): number {
    return (this.#blocks.length << BLOCK_BITS) + this.#tail.rows;
  }

  get texts(): number {
    return this.length;
  }

  append(bytes: Uint8Array, start: number, end: number): void {
    this.#tail.add(bytes, start, end);
    if (this.#tail.rows === BLOCK_ROWS) {
      this.#blocks.push(this.#tail.build());
      this.#tail.clear();
    }
  }

  compact(): Column {
    return this;
  }

  get(row: RowIndex): FieldValue {
    const block = this.#blockOf(row);
    const place = row & (BLOCK_ROWS - 1);
    if (block.missing?.has(place)) return undefined;
    return textAt(block, place);
  }

  #blockOf(row: RowIndex): Block {
    return this.#blocks[row >>> BLOCK_BITS] ?? this.#tail.build();
  }

  reading<T>(turn: (value: FieldValue) => T): (row: RowIndex) => T {
    return (row) => turn(this.get(row));
  }

  *markContaining(word: string, hits: BitSet, within: BitSet | undefined): Steps<void> {
    for (const [index, block] of this.#allBlocks().entries()) {
      const first = index << BLOCK_BITS;
      if (first >= hits.size) break;
      markBlock(block, word, first, hits, within);
      if (index % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
    }
  }

  *markMatching({ folded, fits }: TextTest, hits: BitSet, within: BitSet | undefined): Steps<void> {
    let tests = 0;
    for (const [index, block] of this.#allBlocks().entries()) {
      const first = index << BLOCK_BITS;
      const end = Math.min(first + block.offsets.length - 1, hits.size);
      if (within !== undefined && !within.hasAny(first, end)) continue;
      const read = folded ? foldedAt : textAt;
      for (let row = first; row < end; row++) {
        const place = row - first;
        if (within?.has(row) === false || block.missing?.has(place)) continue;
        if (fits(read(block, place))) hits.add(row);
        if (++tests % TESTS_A_SLICE === 0) yield;
      }
    }
  }

  *markEqual(values: ReadonlySet<FieldValue>, hits: BitSet): Steps<void> {
    const rows = Math.min(this.length, hits.size);
    for (let row = 0; row < rows; row++) {
      if (values.has(this.get(row))) hits.add(row);
      if ((row & 0xffff) === 0xffff) yield;
    }
  }

  *rank(rows: number): Steps<Ranks> {
    const ranker = new RowRanker(rows);
    for (const [index, block] of this.#allBlocks().entries()) {
      const first = index << BLOCK_BITS;
      const { folded, offsets, missing, wide } = block;
      for (let place = 0; place < offsets.length - 1 && first + place < rows; place++) {
        if (missing?.has(place)) continue;
        const apart = wide.get(place)?.folded;
        if (apart !== undefined) ranker.add(first + place, apart, 0, apart.length);
        else ranker.add(first + place, folded, offsets[place] ?? 0, offsets[place + 1] ?? 0);
      }
      yield;
    }
    return yield* ranker.finish();
  }

  *countValues(chosen: Uint32Array | undefined, rows: number): Steps<CountedValues> {
    const counts = new Map<string, number>();
    let missing = 0;
    const total = chosen?.length ?? rows;
    for (let place = 0; place < total; place++) {
      const value = this.get(chosen?.[place] ?? place);
      if (value === undefined) missing++;
      else counts.set(value, (counts.get(value) ?? 0) + 1);
      if (place % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
    }
    return { values: listCounted(counts), missing };
  }

  #allBlocks(): readonly Block[] {
    return this.#tail.rows > 0 ? [...this.#blocks, this.#tail.build()] : this.#blocks;
  }
}

function* listCounted(counts: ReadonlyMap<string, number>): Generator<ValueCount> {
  for (const [value, count] of counts) yield { value, count };
}

/** A search for a word in the rows of a block from `first` up to `end`. */
interface BlockSearch {
  readonly block: Block;
  readonly word: string;
  readonly first: RowIndex;
  readonly end: RowIndex;
  readonly hits: BitSet;
  readonly within: BitSet | undefined;
}

/**
 * Adds to `hits` the rows of a block that contain the word. Only those are of interest that are open:
 * those of `within` that are no hits yet, of this column or of another.
 */
function markBlock(
  block: Block,
  word: string,
  first: RowIndex,
  hits: BitSet,
  within: BitSet | undefined,
): void {
  const { folded, offsets, wide } = block;
  const end = Math.min(first + offsets.length - 1, hits.size);
  for (const [place, apart] of wide) {
    const row = first + place;
    if (row >= end || !isOpen(row, hits, within)) continue;
    if (apart.folded.includes(word) || apart.loose.includes(word)) hits.add(row);
  }
  const open = countOpen(first, end, hits, within);
  if (open === 0) return;
  const mark = open * CHARACTERS_A_SEARCH < folded.length ? markEachOpen : markThrough;
  mark({ block, word, first, end, hits, within });
}

/** Searches each open row for itself: where few are open, the text between them is not read. */
function markEachOpen({ block, word, first, end, hits, within }: BlockSearch): void {
  const { folded, offsets } = block;
  let row = nextOpen(first, end, hits, within);
  while (row < end) {
    const place = row - first;
    if (folded.slice(offsets[place], offsets[place + 1]).includes(word)) hits.add(row);
    row = nextOpen(row + 1, end, hits, within);
  }
}

/** Repeated native searches over the joined text. Each continues at the next open row. */
function markThrough({ block, word, first, end, hits, within }: BlockSearch): void {
  const { folded, offsets } = block;
  let row = nextOpen(first, end, hits, within);
  let at = offsets[row - first] ?? 0;
  while (row < end) {
    at = folded.indexOf(word, at);
    if (at < 0) return;
    while ((offsets[row - first + 1] ?? at) <= at) row++;
    if (row >= end) return;
    if (at + word.length > (offsets[row - first + 1] ?? 0)) {
      at++;
      continue;
    }
    hits.add(row);
    row = nextOpen(row + 1, end, hits, within);
    at = offsets[row - first] ?? 0;
  }
}
