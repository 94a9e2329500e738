import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { Gunzip } from '../../../src/wire/gunzip.ts';
import { parseEntry } from '../../../src/wire/parseEntry.ts';
import { countIssues, cutEvery, encode, readChunks } from './readAnswer.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e'];

describe('behind a hole, records are found that begin with', () => {
  test.each([
    ['a time as text', { lastUploadTimestamp: '2020-01-01T00:00:00Z' }],
    ['a number that no column shows', { id: 5 }],
    ['several plain members', { id: 'x-5', isShared: false, note: null }],
  ])('%s', (_, first) => {
    const records = NAMES.map((name) => ({ ...first, key: { name }, value: [{ name }] }));
    for (const indent of [0, 2]) {
      const text = JSON.stringify({ recordList: records }, null, indent);
      const damaged = encode(text.replace(/"name":( ?)"b"/, '"name":$1"\0"'));
      for (const size of [1, 50, 10_000]) {
        const { records: read, end } = readChunks(cutEvery(damaged, size));
        expect(read.map(({ key }) => key)).toEqual(['a', 'c', 'd', 'e']);
        expect(end).toMatchObject({ kind: 'list', damaged: true });
      }
    }
  });
});

test('behind a hole, records with a plain text for a key are found', () => {
  const records = NAMES.map((name) => ({ key: name, value: [{ name }] }));
  const text = JSON.stringify({ recordList: records }).replace('"name":"b"', '"name":"\0"');
  const { records: read } = readChunks([encode(text)]);
  expect(read.map(({ key }) => key)).toEqual(['a', 'c', 'd', 'e']);
});

test.each([
  ['a word that is nearly null', '{"recordList":nul}', { misplaced: 1 }],
  ['a second list that is null', '{"recordList":[],"recordList":null}', { secondList: 1 }],
])('%s is said', (_, text, issues) => {
  const reading = readChunks([encode(text)]);
  expect(countIssues(reading.issues)).toEqual(issues);
  expect(reading.end).toMatchObject({ kind: 'list', damaged: true });
});

test('half of a magic number behind a gzip file is said', () => {
  const sound = gzipSync('hello');
  const faults: unknown[] = [];
  const gunzip = new Gunzip((fault, at) => faults.push([fault, at]));
  for (const _ of gunzip.push(new Uint8Array([...sound, 0x1f])));
  gunzip.end();
  expect(faults).toEqual([['behindGzip', sound.length]]);
});

test('a long number is kept beside a text of any length', () => {
  const title = `${'a'.repeat(12 << 20)}\\"1234567890123456789\\\\`;
  expect(parseEntry(`{"title":"${title}","n":12345678901234567890}`)).toEqual({
    title: JSON.parse(`"${title}"`),
    n: '12345678901234567890',
  });
});

test('a fraction that a double would change is kept', () => {
  expect(parseEntry('[1.0000000000000001,"1.0000000000000001",1700000000000000]')).toEqual([
    '1.0000000000000001',
    '1.0000000000000001',
    1_700_000_000_000_000,
  ]);
});

test('records under another name beside the list are read, and it is said', () => {
  const record = (name: string) => JSON.stringify({ key: { name }, value: [{ name }] });
  const { records, end } = readChunks([
    encode(`{"recordList":[${record('a')}],"more":[${record('b')},${record('c')}]}`),
  ]);
  expect(records.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  expect(end).toMatchObject({ kind: 'list', damaged: true });
});

test('records without an end inside of each other do not have the rest read for each of them', () => {
  const nested = '{"key":[{"name":"a"},'.repeat(600);
  const text = `{"recordList":[${nested}${'{"a":1},'.repeat(1 << 20)}`;
  const { end } = readChunks([encode(text)]);
  expect(end).toMatchObject({ kind: 'list', cutOff: true });
});
