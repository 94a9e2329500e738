import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntry } from '../../../src/wire/readEntry.ts';
import { recordEntry, soundAnswerOf } from './arbitraryAnswer.ts';
import { cutAt, encode, readChunks } from './readAnswer.ts';

function countRows(entry: unknown): number {
  let rows = 0;
  readEntry(entry, { onRecord: () => rows++, onIssue: () => undefined });
  return rows;
}

test('an answer cut anywhere gives the entries that were whole, and says that it was cut', () => {
  fc.assert(
    fc.property(
      soundAnswerOf(recordEntry),
      fc.nat(5_000),
      fc.array(fc.nat(5_000), { maxLength: 4 }),
      ({ text, entries, listAt }, place, positions) => {
        const bytes = encode(text);
        const whole = readChunks([bytes]);
        const length = place % bytes.length;
        const reading = readChunks(cutAt(bytes.slice(0, length), positions));

        const rows = whole.ends.filter((end) => end <= length).length;
        expect(reading.records).toEqual(whole.records.slice(0, rows));
        expect(reading.starts).toEqual(whole.starts.slice(0, rows));
        expect(whole.records).toHaveLength(entries.map(countRows).reduce((a, b) => a + b, 0));

        const began = length > encode(text.slice(0, listAt)).length;
        const last = bytes.lastIndexOf(0x7d);
        if (!began) expect(reading.end.kind).toBe('foreign');
        else expect(reading.end).toMatchObject({ kind: 'list', cutOff: length <= last });
      },
    ),
    { numRuns: 500 },
  );
});
