import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportJson } from '../../../src/engine/exportJson.ts';
import { LoadingDictionary } from '../../../src/engine/fillDictionary.ts';
import { RecordReader } from '../../../src/wire/recordReader.ts';
import { FIELDS } from '../../dictionaryFields.ts';
import { soundAnswer } from '../wire/arbitraryAnswer.ts';
import { encode } from '../wire/readAnswer.ts';

/** An answer as the worker holds it: its rows, and its bytes to read entries from. */
function load(text: string) {
  const bytes = encode(text);
  const reader = new RecordReader();
  const dictionary = new LoadingDictionary();
  const { dataset, sources } = dictionary;
  dictionary.append(reader.push(bytes));
  const end = reader.end();
  const decoder = new TextDecoder();
  return {
    dataset,
    end,
    members: reader.members,
    cellsOf: (row: number) => FIELDS.map(({ id }) => dataset.get(id, row)),
    valueOf: (row: number): unknown => {
      const { start, end: stop, valueIndex } = sources.sourceOf(row);
      const { value } = JSON.parse(decoder.decode(bytes.subarray(start, stop)));
      return Array.isArray(value) ? value[valueIndex] : value;
    },
    entryOf: (row: number): object => {
      const { start, end: stop } = sources.sourceOf(row);
      const { value: _, ...rest } = JSON.parse(decoder.decode(bytes.subarray(start, stop)));
      return rest;
    },
    async export(rows: readonly number[]) {
      let json = '';
      let count = 0;
      const pieces = exportJson(sources, Uint32Array.from(rows), reader.members, async (sources) =>
        sources.map(({ start, end: stop }) => decoder.decode(bytes.subarray(start, stop))),
      );
      for await (const piece of pieces) {
        json += piece.text;
        count += piece.rows;
      }
      return { json, count };
    },
  };
}

test('an exported view, opened again, has its rows in its order, with every field', async () => {
  await fc.assert(
    fc.asyncProperty(
      soundAnswer,
      fc.oneof(
        fc.constant('all' as const),
        fc.array(fc.nat(30), { maxLength: 12 }),
        fc.constant('backwards' as const),
      ),
      async ({ text }, picks) => {
        const first = load(text);
        const all = Array.from({ length: first.dataset.rows }, (_, row) => row);
        const rows =
          picks === 'all'
            ? all
            : picks === 'backwards'
              ? all.toReversed()
              : [...new Set(picks.filter((pick) => pick < all.length))];
        const { json, count } = await first.export(rows);
        expect(count).toBe(rows.length);
        expect(() => JSON.parse(json)).not.toThrow();

        const again = load(json);
        expect(again.end).toMatchObject({ kind: 'list', cutOff: false });
        expect(again.dataset.rows).toBe(rows.length);
        expect(again.members).toEqual(first.members);
        for (const [place, row] of rows.entries()) {
          expect(again.cellsOf(place)).toEqual(first.cellsOf(row));
          expect(again.valueOf(place)).toEqual(first.valueOf(row));
          expect(again.entryOf(place)).toEqual(first.entryOf(row));
        }
      },
    ),
    { numRuns: 120 },
  );
});

describe('entries of several values', () => {
  const entry = (name: string, ...titles: readonly string[]) =>
    `{"key": {"name": "${name}"}, "risk": 7, "value": [${titles
      .map((title) => `{"title": "${title}", "sha1": "${title}${title}"}`)
      .join(', ')}]}`;
  const text = `{"recordList": [${entry('A', 'a0', 'a1', 'a2')}, ${entry('B', 'b0')}, ${entry('A', 'c0')}]}`;

  const exported = async (...rows: readonly number[]) => {
    const { json } = await load(text).export(rows);
    const { recordList }: { readonly recordList: readonly { value: { title: string }[] }[] } =
      JSON.parse(json);
    return recordList.map(({ value }) => value.map(({ title }) => title).join(' '));
  };

  test('stay whole, and as they came, where all their rows follow each other', async () => {
    expect(await exported(3, 0, 1, 2, 4)).toEqual(['b0', 'a0 a1 a2', 'c0']);
    const { json } = await load(text).export([0, 1, 2]);
    expect(json).toContain(entry('A', 'a0', 'a1', 'a2'));
  });

  test('are cut down to the rows that a filter leaves', async () => {
    expect(await exported(1)).toEqual(['a1']);
    expect(await exported(0, 1)).toEqual(['a0 a1']);
    expect(await exported(1, 2, 3)).toEqual(['a1 a2', 'b0']);
  });

  test('are split where a sort takes them apart', async () => {
    expect(await exported(2, 1, 0)).toEqual(['a2', 'a1', 'a0']);
    expect(await exported(0, 3, 1, 2)).toEqual(['a0', 'b0', 'a1 a2']);
  });

  test('keep the unknown fields of record and value', async () => {
    const { json } = await load(text).export([1]);
    expect(JSON.parse(json)).toEqual({
      recordList: [{ key: { name: 'A' }, risk: 7, value: [{ title: 'a1', sha1: 'a1a1' }] }],
    });
  });
});

test('a view without rows is an answer without records', async () => {
  const { json, count } = await load('{"status": "OK", "recordList": [], "n": [1]}').export([]);
  expect(count).toBe(0);
  expect(JSON.parse(json)).toEqual({ status: 'OK', n: [1], recordList: [] });
});

test('more rows than are read at once keep their order', async () => {
  const count = 66_000;
  const entries = Array.from(
    { length: count / 2 },
    (_, index) => `{"key":{"name":"k${index}"},"value":[{"name":"a"},{"name":"b"}]}`,
  );
  const first = load(`{"recordList":[${entries.join(',')}]}`);
  const rows = Array.from({ length: count - 1 }, (_, row) => row + 1);
  const again = load((await first.export(rows)).json);
  expect(again.dataset.rows).toBe(count - 1);
  for (const row of [0, 1, 2, 65_533, 65_534, 65_535, 65_536, count - 2]) {
    expect(again.cellsOf(row)).toEqual(first.cellsOf(row + 1));
  }
});
