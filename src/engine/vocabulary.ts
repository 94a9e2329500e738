import { BitSet } from '../base/bitSet.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import type { FieldValue } from '../model/query.ts';
import { ByteDictionary } from './byteDictionary.ts';
import { type FoundWord, narrow } from './narrow.ts';
import { RecentMap } from './recentMap.ts';
import { TextColumn } from './textColumn.ts';

/** Words whose codes are kept: those of which others are made while one types. */
const WORDS_KEPT = 8;
const NO_BYTES = new Uint8Array(0);

/** The distinct values of a column, or of several, by a code each: 0 for "missing", then from 1 on. */
export class Vocabulary {
  readonly #dictionary = new ByteDictionary();
  /** The value of each code, filled by the first search or sort. */
  readonly #texts = new TextColumn();
  readonly #found = new RecentMap<string, FoundWord>(WORDS_KEPT);

  /** How many codes there are. */
  get size(): number {
    return this.#dictionary.size + 1;
  }

  /** The code of the text with these bytes, which is added if it is new. */
  add(bytes: Uint8Array, start: number, end: number): number {
    return this.#dictionary.add(bytes, start, end) + 1;
  }

  /** The value of a code. */
  valueOf(code: number): FieldValue {
    return code === 0 ? undefined : this.#dictionary.textOf(code - 1);
  }

  /** The code of a value, `undefined` when it is not there. */
  codeOf(value: FieldValue): number | undefined {
    if (value === undefined) return 0;
    const code = this.#dictionary.find(value);
    return code === undefined ? undefined : code + 1;
  }

  /** The bytes of a code, none for 0, valid until the next value is added. */
  bytesOf(code: number): Uint8Array {
    return code === 0 ? NO_BYTES : this.#dictionary.bytesOf(code - 1);
  }

  /** The value of each code below `size`, maybe of more. Whoever reads them at the same time does a part. */
  *readTexts(size: number): Steps<TextColumn> {
    const texts = this.#texts;
    if (texts.length === 0) texts.append(NO_BYTES, -1, -1);
    while (texts.length < size) {
      const bytes = this.bytesOf(texts.length);
      texts.append(bytes, 0, bytes.length);
      if (texts.length % ITEMS_A_SLICE === 0) yield;
    }
    return texts;
  }

  /**
   * The codes there are now whose folded value contains `word`, a folded and not empty text. Never to
   * be changed.
   */
  *findCodes(word: string): Steps<BitSet> {
    const { size } = this;
    const known = this.#found.get(word);
    if (known?.rows.size === size) return known.rows;
    const found = this.#found.values().filter(({ rows }) => rows.size === size);
    const within = narrow(word, found);
    const codes = new BitSet(size);
    const texts = yield* this.readTexts(size);
    yield* texts.markContaining(word, codes, within);
    this.#found.set(word, { word, rows: codes });
    return codes;
  }
}
