import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GOOD } from '../../../mocks/oddities/oddity.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { parseEntry } from '../../../src/wire/parseEntry.ts';
import { readEntry } from '../../../src/wire/readEntry.ts';
import { KNOWN_VALUE_FIELDS } from '../../../src/wire/valueMembers.ts';
import { countIssues, cutAt, encode, readChunks } from './readAnswer.ts';

/** JSON, and some that is none, as it may stand behind a name. */
const SNIPPETS = [
  ...['"Tool.exe"', '""', '"VPN"', '"vpn"', '"A_1"', '"true"', '"\u007f"', '"é工🧰"'],
  ...[String.raw`"a\u0041\n\/"`, String.raw`"\u00e9\u5de5"`, String.raw`"\ud83e\udd8a"`],
  ...[String.raw`"\ud83e"`, String.raw`"\u00"`, String.raw`"\x"`, '"a\nb"', '"open'],
  ...['null', 'true', 'false', 'tru', 'nul', '0', '1', '007', '-1', '1.5', '1e3', '17', ''],
  ...['1700000000', '1700000000000', '100000000000', '100000000001', '9999999999999999999'],
  ...['[]', '{}', '["a"]', '["a", "b"]', '{"name": "a"}'],
];
const NAMES = [...KNOWN_VALUE_FIELDS, 'sha1', '__proto__', 'names', 'titel'];

const space = fc.constantFrom('', ' ', '\n', '\r\n\t');
const snippet = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('"Tool.exe"', 'null', '"VPN"', '1700000000') },
  { weight: 1, arbitrary: fc.constantFrom(...SNIPPETS) },
);
const spelledName = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(String.raw`n\u0061me`, 'naïve', String.raw`a\"`) },
);
const value = fc
  .tuple(fc.array(fc.tuple(spelledName, snippet, space), { maxLength: 5 }), space)
  .map(
    ([members, gap]) =>
      `{${gap}${members.map(([name, json, at]) => `"${name}"${at}:${at}${json}${at}`).join(',')}}`,
  );

/** The text of an entry that has, or nearly has, the form of the documentation's example. */
const entryText = fc
  .record({
    key: fc.oneof({ weight: 6, arbitrary: fc.constant('"Tool.exe"') }, snippet),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
    space,
    tail: fc.oneof(
      { weight: 8, arbitrary: fc.constant('') },
      fc.constantFrom(',"risk":7', ',"lastUploadTimestamp":5', ',"value":[]', ','),
    ),
    comma: fc.oneof({ weight: 8, arbitrary: fc.constant(',') }, fc.constantFrom(',,', '')),
  })
  .map(
    ({ key, values, space, tail, comma }) =>
      `{${space}"key"${space}:${space}{"name":${key}}${space},"value":${space}[${values.join(comma)}${space}]${tail}}`,
  );

/** What `parseEntry` and `readEntry` make of the entry; no records where it is no JSON. */
function readNaively(text: string): readonly ProcessRecord[] {
  const records: ProcessRecord[] = [];
  try {
    readEntry(parseEntry(text), {
      onRecord: (record) => records.push(record),
      onIssue: () => undefined,
    });
  } catch {
    return [];
  }
  return records;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test('an entry straight from its bytes is the one that JSON.parse gives', () => {
  fc.assert(
    fc.property(entryText, fc.array(fc.nat(2_000), { maxLength: 3 }), (text, cuts) => {
      const bytes = encode(`{"recordList":[${text},${GOOD}]}`);
      const reading = readChunks(cutAt(bytes, cuts));
      const records = readNaively(text);
      const times = records.flatMap(({ uploaded }) => (uploaded ? [Date.parse(uploaded)] : []));
      expect(reading.records.slice(0, -1)).toEqual(records);
      expect(reading.records.at(-1)?.name).toBe('Good.exe');
      expect(reading.uploaded).toBe(times.length > 0 ? Math.max(...times) : undefined);
      expect(countIssues(reading.issues).unreadable ?? 0).toBe(isJson(text) ? 0 : 1);
    }),
    { numRuns: 1_000 },
  );
});
