import { describe, expect, test } from 'vitest';
import { BitSet } from '../../../src/base/bitSet.ts';
import { fold } from '../../../src/base/fold.ts';
import { finish } from '../../../src/base/steps.ts';
import { appendText } from '../../../src/engine/appendText.ts';
import { readCodes } from '../../../src/engine/codedColumn.ts';
import type { Column } from '../../../src/engine/column.ts';
import { DictionaryColumn } from '../../../src/engine/dictionaryColumn.ts';
import { TextColumn } from '../../../src/engine/textColumn.ts';
import type { FieldValue } from '../../../src/model/query.ts';

/** More than two blocks of text, and no whole number of the words of a set. */
const ROWS = 9_001;
const ENDS = ['', 'Ω', 'ς', '\\Über', 'x'.repeat(300), '🧰', 'tab'];

/** Numbers that look like chance and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function inventValues(distinct: number, seed: number): readonly FieldValue[] {
  const roll = dice(seed);
  return Array.from({ length: ROWS }, () => {
    const number = Math.floor(roll() * distinct);
    return number % 9 === 0 ? undefined : `Value ${number * 37}${ENDS[number % ENDS.length]}`;
  });
}

/** Rows that stood in a dictionary before their column became joined text. */
const TURNED = 4_000;

interface Filled {
  readonly column: Column;
  readonly values: readonly FieldValue[];
}

function fill(column: Column, values: readonly FieldValue[]): Filled {
  for (const value of values) appendText(column, value);
  return { column, values };
}

/** A dictionary that became joined text before the last of its rows came. */
function turned(): Filled {
  const values = inventValues(9_000, 1);
  const dictionary = fill(new DictionaryColumn(), values.slice(0, TURNED)).column;
  const column = dictionary.compact();
  expect(column).not.toBe(dictionary);
  return { column: fill(column, values.slice(TURNED)).column, values };
}

function draw(share: number, seed: number): BitSet {
  const roll = dice(seed);
  const set = new BitSet(ROWS);
  for (let row = 0; row < ROWS; row++) if (roll() < share) set.add(row);
  return set;
}

const COLUMNS: readonly (readonly [string, () => Filled])[] = [
  ['of few values', () => fill(new DictionaryColumn(), inventValues(40, 1))],
  ['of many values', () => fill(new DictionaryColumn(), inventValues(5_000, 1))],
  ['of text', () => fill(new TextColumn(), inventValues(5_000, 1))],
  ['that turns to text', turned],
];
const SHARES = [0, 0.001, 0.05, 0.5, 1];
/** As they are typed, deleted and typed otherwise, with parts that other words have too. */
const TYPED = ['v', 'va', 'value', 'value 1', 'value 11', 'va', '11', 'value 1', 'value 18', '8'];
const OTHERS = [
  'c:\\8',
  'ω\\',
  '%\\val',
  '1%\\',
  '.exe',
  'e\\value',
  '\\8',
  'ω',
  'σ',
  '\\über',
  'xx',
  '🧰',
  '\ud83e',
  '7tab',
  'nowhere',
  '0',
];

describe.each(COLUMNS)('a column %s', (_, make) => {
  const { column, values } = make();
  const folded = values.map((value) => (value === undefined ? '' : fold(value)));

  test.each(SHARES)('finds words in the share of %d that is still open', (share) => {
    for (const [index, word] of [...TYPED, ...OTHERS].entries()) {
      for (const within of [undefined, draw(share, index + 1)]) {
        const before = draw(1 - share, index + 100);
        const hits = before.copy();
        finish(column.markContaining(word, hits, within));
        const wrong = folded.flatMap((value, row) => {
          const has = value.includes(word);
          if (before.has(row)) return hits.has(row) ? [] : [row];
          if (within?.has(row) === false) return hits.has(row) && !has ? [row] : [];
          return hits.has(row) === has ? [] : [row];
        });
        expect(wrong, word).toEqual([]);
        expect(hits.toArray().every((row) => row < ROWS)).toBe(true);
      }
    }
  });

  test('reads every value back', () => {
    const read = column.reading((value) => value);
    expect(values.map((_, row) => column.get(row))).toEqual(values);
    expect(values.map((_, row) => read(row))).toEqual(values);
  });

  test.each([
    ['folded', { folded: true, fits: (value: string) => value.endsWith('7') }],
    ['as it is', { folded: false, fits: (value: string) => value.startsWith('V') }],
  ])('finds values of which a test is true %s', (_, test) => {
    const rows = 5_000;
    for (const within of [undefined, draw(0.3, 7)]) {
      const hits = new BitSet(rows);
      finish(column.markMatching(test, hits, within));
      const read = test.folded ? folded : values;
      const wrong = Array.from({ length: rows }, (_, row) => row).filter((row) => {
        const value = values[row] === undefined ? undefined : read[row];
        const fits = value !== undefined && test.fits(value);
        if (within?.has(row) === false) return hits.has(row) && !fits;
        return hits.has(row) !== fits;
      });
      expect(wrong).toEqual([]);
    }
  });

  test('finds equal values, and missing ones', () => {
    const rows = 5_000;
    const some = [values[10], values[100], values[4_500], 'nowhere'];
    for (const wanted of [new Set([undefined]), new Set(some), new Set([...some, undefined])]) {
      const hits = new BitSet(rows);
      finish(column.markEqual(wanted, hits));
      const equal = values.slice(0, rows).flatMap((value, row) => (wanted.has(value) ? [row] : []));
      expect([...hits.toArray()]).toEqual(equal);
    }
  });

  test('counts its values, in some rows or in all', () => {
    const some = Uint32Array.from(draw(0.3, 11).toArray());
    for (const chosen of [undefined, some]) {
      const { values: counted, missing } = finish(column.countValues(chosen, ROWS));
      const rows = chosen === undefined ? values : [...chosen].map((row) => values[row]);
      const counts = new Map<FieldValue, number>();
      for (const value of rows) counts.set(value, (counts.get(value) ?? 0) + 1);
      expect(missing).toBe(counts.get(undefined));
      counts.delete(undefined);
      expect(new Map([...counted].map(({ value, count }) => [value, count]))).toEqual(counts);
    }
  });

  test('gives each value a code', () => {
    const coded = finish(readCodes(column, ROWS));
    expect(values.map((_, row) => coded.valueOf(coded.codes[row] ?? 0))).toEqual(values);
    const distinct = new Set(values.filter((value) => value !== undefined));
    expect(coded.size).toBe(distinct.size + 1);
    for (const value of distinct) expect(coded.valueOf(coded.codeOf(value) ?? 0)).toBe(value);
  });

  test('ranks as text does', () => {
    const readRanks = (of: Column) => {
      const ranks = finish(of.rank(ROWS));
      const rankOf = (row: number) =>
        ranks.of[ranks.codes === undefined ? row : (ranks.codes[row] ?? 0)];
      return [ranks.missing, values.map((_, row) => rankOf(row))];
    };
    expect(readRanks(column)).toEqual(readRanks(fill(new TextColumn(), values).column));
  });

  test('finds words in the rows that it had before others came', () => {
    const rows = 5_000;
    for (const word of TYPED) {
      const hits = new BitSet(rows);
      finish(column.markContaining(word, hits, undefined));
      const known = folded.slice(0, rows);
      const found = known.flatMap((value, row) => (value.includes(word) ? [row] : []));
      expect([...hits.toArray()]).toEqual(found);
    }
  });
});

test('a dictionary finds words among values that came after it was asked for a part of them', () => {
  const column = new DictionaryColumn();
  const values = inventValues(6_000, 4);
  const words = ['v', 'value', 'value 1', 'value 12', 'value 1', '\\über'];
  for (const [index, word] of words.entries()) {
    for (const value of values.slice(index * 1_500, (index + 1) * 1_500)) appendText(column, value);
    const hits = new BitSet(column.length);
    finish(column.markContaining(word, hits, undefined));
    const known = values.slice(0, column.length);
    const found = known.flatMap((value, row) => (fold(value ?? '').includes(word) ? [row] : []));
    expect([...hits.toArray()], word).toEqual(found);
  }
});
