import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IssueKind } from '../../../src/model/issue.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { readEntry } from '../../../src/wire/readEntry.ts';
import { soundAnswer } from './arbitraryAnswer.ts';
import { countIssues, cutAt, encode, readChunks } from './readAnswer.ts';

/** Reads an answer by one `JSON.parse` of the whole of it. */
function readNaively(text: string) {
  const { recordList }: { readonly recordList: readonly unknown[] } = JSON.parse(
    text.replace(/^\ufeff/, ''),
  );
  const records: ProcessRecord[] = [];
  const valueIndexes: number[] = [];
  const entryOf: number[] = [];
  const issues: { [K in IssueKind]?: number } = {};
  for (const [index, entry] of recordList.entries()) {
    readEntry(entry, {
      onRecord(record, valueIndex) {
        records.push(record);
        valueIndexes.push(valueIndex);
        entryOf.push(index);
      },
      onIssue(kind) {
        issues[kind] = (issues[kind] ?? 0) + 1;
      },
    });
  }
  return { recordList, records, valueIndexes, entryOf, issues };
}

const cuts = fc.array(fc.nat(5_000), { maxLength: 12 });

test('cut anywhere, the records are those of JSON.parse of the whole', () => {
  fc.assert(
    fc.property(soundAnswer, cuts, ({ text }, positions) => {
      const naive = readNaively(text);
      const reading = readChunks(cutAt(encode(text), positions));
      expect(reading.records).toEqual(naive.records);
      expect(reading.valueIndexes).toEqual(naive.valueIndexes);
      expect(reading.entries).toBe(naive.recordList.length);
      expect(countIssues(reading.issues)).toEqual(naive.issues);
      expect(reading.end).toMatchObject({ kind: 'list', cutOff: false, damaged: false });
    }),
    { numRuns: 400 },
  );
});

test('each record knows the bytes of its entry', () => {
  fc.assert(
    fc.property(soundAnswer, cuts, ({ text }, positions) => {
      const naive = readNaively(text);
      const bytes = encode(text);
      const { starts, ends } = readChunks(cutAt(bytes, positions));
      const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });
      for (const [row, start] of starts.entries()) {
        const json = decoder.decode(bytes.subarray(start, ends[row]));
        expect(json.at(0)).toBe('{');
        expect(json.at(-1)).toBe('}');
        expect(JSON.parse(json)).toEqual(naive.recordList[naive.entryOf[row] ?? -1]);
      }
    }),
    { numRuns: 200 },
  );
});

test('the members beside the list are kept, wherever they stand', () => {
  fc.assert(
    fc.property(soundAnswer, cuts, ({ text, members }, positions) => {
      const reading = readChunks(cutAt(encode(text), positions));
      const parsed = reading.members.map(([name, json]): unknown => [name, JSON.parse(json)]);
      expect(parsed).toEqual(members.map(([name, json]) => [name, json]));
    }),
    { numRuns: 200 },
  );
});
