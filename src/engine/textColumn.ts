import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import { type Column, type Ranks, TESTS_A_SLICE, type TextTest } from './column.ts';
import { RowRanker } from './rankKeys.ts';
import { BLOCK_BITS, BLOCK_ROWS, type Block, BlockBuilder, foldedAt, textAt } from './textBlock.ts';

const BLOCKS_A_SLICE = 8;

/** A column whose values hardly repeat: blocks of joined text, searched as one text each. */
export class TextColumn implements Column {
  readonly isReadByRow = true;
  readonly #blocks: Block[] = [];
  readonly #tail = new BlockBuilder();

  get length(): number {
    return (this.#blocks.length << BLOCK_BITS) + this.#tail.rows;
  }

  append(bytes: Uint8Array, start: number, end: number): void {
    this.#tail.add(bytes, start, end);
    if (this.#tail.rows === BLOCK_ROWS) {
      this.#blocks.push(this.#tail.build());
      this.#tail.clear();
    }
  }

  get(row: RowIndex): FieldValue {
    const block = this.#blocks[row >>> BLOCK_BITS] ?? this.#tail.build();
    const place = row & (BLOCK_ROWS - 1);
    if (block.missing?.has(place)) return undefined;
    return textAt(block, place);
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

  #allBlocks(): readonly Block[] {
    return this.#tail.rows > 0 ? [...this.#blocks, this.#tail.build()] : this.#blocks;
  }
}

/**
 * One native search after the other. Each goes on at the next row that is open: one of `within` that
 * is no hit yet, of this column or of another.
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
    const isOpen = nextOpen(first + place, end, hits, within) === first + place;
    if (isOpen && apart.folded.includes(word)) hits.add(first + place);
  }
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

/** The first row from `from` on that is in `within` and not in `hits`; `end` if none is below it. */
function nextOpen(
  from: RowIndex,
  end: RowIndex,
  hits: BitSet,
  within: BitSet | undefined,
): RowIndex {
  let row = from;
  while (row < end) {
    const word = row >>> 5;
    const open = (within === undefined ? -1 : (within.words[word] ?? 0)) & ~(hits.words[word] ?? 0);
    const rest = open >>> (row & 31);
    if (rest !== 0) return Math.min(row + 31 - Math.clz32(rest & -rest), end);
    row = ((word + 1) << 5) >>> 0;
  }
  return end;
}
