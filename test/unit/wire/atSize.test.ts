import { expect, test } from 'vitest';
import { LoadingDictionary } from '../../../src/engine/fillDictionary.ts';
import { RecordReader } from '../../../src/wire/recordReader.ts';

const CHUNK = 1 << 18;

/** Reads an answer that is given in pieces, in chunks as a network has them. */
function read(pieces: Iterable<string>) {
  const encoder = new TextEncoder();
  const reader = new RecordReader();
  const dictionary = new LoadingDictionary();
  for (const piece of pieces) {
    const bytes = encoder.encode(piece);
    for (let at = 0; at < bytes.length; at += CHUNK) {
      dictionary.append(reader.push(bytes.subarray(at, at + CHUNK)));
    }
  }
  return { reader, dataset: dictionary.dataset, sources: dictionary.sources };
}

function* answer(records: Iterable<string>): Generator<string> {
  yield '{"recordList":[';
  let between = '';
  let piece = '';
  for (const record of records) {
    piece += between + record;
    between = ',';
    if (piece.length < CHUNK) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}]}`;
}

function* repeat(count: number, make: (index: number) => string): Generator<string> {
  for (let index = 0; index < count; index++) yield make(index);
}

test('half a million broken records are counted, and only the first is kept', () => {
  const { reader, dataset } = read(answer(repeat(500_000, () => '{"key":{"name":broken}}')));
  expect(reader.end()).toMatchObject({ kind: 'list', cutOff: false });
  expect(dataset.rows).toBe(0);
  expect(reader.issues).toEqual([
    {
      kind: 'unreadable',
      count: 500_000,
      firstEntry: 0,
      firstByte: 15,
      raw: '{"key":{"name":broken}},',
    },
  ]);
});

test('a record of 50 MB with a text of 20 MB', () => {
  const long = 'x'.repeat(20_000_000);
  const other = 'y'.repeat(30_000_000);
  const value = JSON.stringify({ name: 'long.exe', fileDescription: long, note: other });
  const { reader, dataset, sources } = read(
    answer([
      `{"key":{"name":"long.exe"},"value":[${value}]}`,
      '{"key":{"name":"b"},"value":[{"name":"b"}]}',
    ]),
  );
  expect(reader.end()).toMatchObject({ kind: 'list', cutOff: false });
  expect(reader.issues).toEqual([]);
  expect(dataset.rows).toBe(2);
  expect(dataset.get('description', 0)).toBe(long);
  expect(sources.sourceOf(0).end - sources.sourceOf(0).start).toBeGreaterThan(50_000_000);
});

test('ten thousand values under one key', () => {
  const values = Array.from({ length: 10_000 }, (_, index) => ({ name: `file${index}.exe` }));
  const { dataset, sources } = read(
    answer([JSON.stringify({ key: { name: 'k' }, value: values })]),
  );
  expect(dataset.rows).toBe(10_000);
  expect(dataset.get('name', 9_999)).toBe('file9999.exe');
  expect(dataset.get('key', 9_999)).toBe('k');
  expect(sources.sourceOf(9_999).valueIndex).toBe(9_999);
});

test('300,000 records that are all the same', () => {
  const record = '{"key":{"name":"a.exe"},"value":[{"name":"a.exe","companyName":"A"}]}';
  const { dataset } = read(answer(repeat(300_000, () => record)));
  expect(dataset.rows).toBe(300_000);
  expect(dataset.column('company').texts).toBe(1);
});

test('300,000 companies, each with one record', () => {
  const { dataset } = read(
    answer(
      repeat(
        300_000,
        (index) => `{"key":{"name":"a"},"value":[{"name":"a","companyName":"Company ${index}"}]}`,
      ),
    ),
  );
  expect(dataset.column('company').texts).toBe(300_000);
  expect(dataset.get('company', 299_999)).toBe('Company 299999');
});
