import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { streamAnswer } from '../../../mocks/answerStream.ts';
import { buildEntry } from '../../../mocks/wireEntry.ts';
import { DEEPEST_NESTING } from '../../../src/wire/jsonScanner.ts';
import { countIssues, cutAt, cutEvery, encode, readChunks } from './readAnswer.ts';

const SOUND = encode([...streamAnswer({ count: 40, seed: 7 })].join(''));
const STRICT = new TextDecoder('utf-8', { fatal: true });

interface NaiveRecord {
  readonly key: { readonly name: string };
  readonly value: readonly { readonly name: string }[];
}

/** What `JSON.parse` of the whole makes of an answer: its keys; `undefined` where it is no answer. */
function readNaively(bytes: Uint8Array): readonly string[] | undefined {
  try {
    const { recordList }: { recordList: readonly NaiveRecord[] } = JSON.parse(STRICT.decode(bytes));
    return recordList.flatMap(({ key, value }) => value.map(({ name }) => `${key.name}: ${name}`));
  } catch {
    return undefined;
  }
}

/** The records of an answer: where each stands, and its values by key and name. */
function locate(bytes: Uint8Array) {
  const { starts, ends, records } = readChunks([bytes]);
  const places = new Map<number, { start: number; end: number; texts: string[] }>();
  for (const [row, { key, name }] of records.entries()) {
    const start = starts[row] ?? 0;
    const place = places.get(start) ?? { start, end: ends[row] ?? 0, texts: [] };
    place.texts.push(`${key}: ${name}`);
    places.set(start, place);
  }
  return [...places.values()];
}

const PLACES = locate(SOUND);

/** The bytes with those from `at` on replaced. */
function splice(bytes: Uint8Array, at: number, drop: number, put: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + drop)]));
}

const length = fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 4_096 }));
const damage = fc.oneof(
  fc.record({ kind: fc.constant('hole' as const), at: fc.nat(), length }),
  fc.record({ kind: fc.constant('doubled' as const), at: fc.nat(), length }),
  fc.record({ kind: fc.constant('flipped' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({
    kind: fc.constant('inserted' as const),
    at: fc.nat(),
    text: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc
        .constantFrom(']', '}', '[', '{', '"', ',', ':', '\\', '\0', '}]}', ']}', '<html>')
        .map(encode),
      fc.nat(4_095).map((size) => new Uint8Array(size + 1)),
    ),
  }),
);

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** The damaged bytes, and the part of the sound ones that the damage touches. */
function spoil(bytes: Uint8Array, one: Damage) {
  // Half of all damages are near the beginning, where the name of the list is.
  const at = one.at % 2 === 0 ? one.at % bytes.length : one.at % 200;
  switch (one.kind) {
    case 'hole':
      return { damaged: splice(bytes, at, one.length, encode('')), from: at, to: at + one.length };
    case 'doubled':
      return {
        damaged: splice(bytes, at, 0, bytes.slice(at, at + one.length)),
        from: at,
        to: at + one.length,
      };
    case 'flipped':
      return {
        damaged: splice(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << one.bit))),
        from: at,
        to: at + 1,
      };
    case 'inserted':
      return { damaged: splice(bytes, at, 0, one.text), from: at, to: at };
  }
}

test('damage of any kind costs the records it touches and one on each side, and is said', () => {
  fc.assert(
    fc.property(damage, fc.array(fc.nat(), { maxLength: 4 }), (one, cuts) => {
      const { damaged, from, to } = spoil(SOUND, one);
      const reading = readChunks(cutAt(damaged, cuts));
      const read = new Set(reading.records.map(({ key, name }) => `${key}: ${name}`));
      const first = PLACES.findIndex(({ end }) => end > from);
      const last = PLACES.findLastIndex(({ start }) => start < to);
      const untouched = PLACES.filter((_, at) => (first >= 0 && at < first - 1) || at > last + 1);
      for (const text of untouched.flatMap(({ texts }) => texts)) expect(read).toContain(text);
      const naive = readNaively(damaged);
      const { end, issues } = reading;
      const isSaid = end.kind !== 'list' || end.cutOff || end.damaged;
      if (naive === undefined) expect(isSaid || issues.length > 0).toBe(true);
      else if (!isSaid)
        expect(reading.records.map(({ key, name }) => `${key}: ${name}`)).toEqual(naive);
    }),
    { numRuns: 2_000 },
  );
});

describe('one bracket', () => {
  const record = (name: string) => JSON.stringify(buildEntry(name));
  const rest = ['n0', 'n1', 'n2', 'n3'].map(record).join(',');
  const names = (text: string) =>
    readChunks([encode(text)]).records.map(({ key, name }) => `${key}: ${name}`);
  const all = ['a: a', 'n0: n0', 'n1: n1', 'n2: n2', 'n3: n3'];

  test.each([
    ['too many ends the list', `{"recordList":[${record('a')}],],${rest}]}`],
    ['and a brace end the answer', `{"recordList":[${record('a')}]},${rest}]}`],
    ['is missing at the beginning', `{"recordList":${record('a')},${rest}]}`],
    ['and its name are missing', `{${record('a')},${rest}]}`],
    ['of the list has another name', `{"recXrdList":[${record('a')},${rest}]}`],
    ['of the answer is gone', `"recordList":[${record('a')},${rest}]}`],
    ['ends the list twice', `{"recordList":[${record('a')}]]]]${rest}]}`],
    ['begins a second answer', `{"recordList":[${record('a')}]}\n{"recordList":[${rest}]}`],
    ['begins a second list', `{"recordList":[${record('a')}],"recordList":[${rest}]}`],
    ['is there twice', `{"recordList":[[${record('a')},${rest}]}`],
    ['stands alone around the records', `[${record('a')},${rest}]`],
  ])('%s: the records are found, and it is said', (_, text) => {
    const { end } = readChunks([encode(text)]);
    expect(names(text)).toEqual(all);
    expect(end).toMatchObject({ kind: 'list', cutOff: false, damaged: true });
  });

  test('of a value is missing: the records inside of it are records', () => {
    const text = `{"recordList":[${record('a')},{"key":{"name":"b"},"value":[{"name":"b"},${rest}]}`;
    for (const chunks of [cutEvery(encode(text), 1), cutEvery(encode(text), 1_000)]) {
      const { records, issues, closers, starts } = readChunks(chunks);
      expect(records.map(({ key }) => key)).toEqual(['a', 'b', 'n0', 'n1', 'n2', 'n3']);
      expect(countIssues(issues)).toEqual({ unclosed: 1 });
      expect([...closers]).toEqual([[starts[1], ']}']]);
    }
  });

  test('is missing in each of many records', () => {
    const open = Array.from(
      { length: 500 },
      (_, n) => `{"key":{"name":"k${n}"},"value":[{"name":"k${n}"}`,
    );
    const { records, issues } = readChunks([encode(`{"recordList":[${open.join(',')}]}]}`)]);
    expect(records.map(({ key }) => key)).toEqual(open.map((_, n) => `k${n}`));
    expect(countIssues(issues)).toMatchObject({ unclosed: 499 });
  });
});

test('a web page that shows a record is a web page', () => {
  const page = `<html><title>Docs</title>${' '.repeat(2_000)}<pre>{"recordList":[${JSON.stringify(buildEntry('a'))}]}</pre>`;
  expect(readChunks([encode(page)]).end).toMatchObject({ kind: 'foreign', isWebPage: true });
});

describe('behind the list', () => {
  const record = JSON.stringify(buildEntry('a.exe'));
  test.each([
    ['markup', '<!-- served by cache -->', 24],
    ['zeros', '\0\0\0', 3],
    ['a word', ' ok', 2],
  ])('%s is counted in bytes', (_, text, bytes) => {
    const { end, records } = readChunks([encode(`{"recordList":[${record}]}${text}`)]);
    expect(records).toHaveLength(1);
    expect(end).toMatchObject({ cutOff: false, damaged: true, misplacedBytes: bytes });
  });

  test('records are counted', () => {
    const { end } = readChunks([
      encode(`{"recordList":[${record}]}{"recordList":[${record},${record}]}`),
    ]);
    expect(end).toMatchObject({ damaged: true, entriesBehind: 2 });
  });

  test('white space and further members are sound', () => {
    const { end, issues } = readChunks([encode(`{"recordList":[${record}], "a": [1, {}]}\r\n\t `)]);
    expect(end).toMatchObject({
      cutOff: false,
      damaged: false,
      misplacedBytes: 0,
      entriesBehind: 0,
    });
    expect(issues).toEqual([]);
  });
});

test.each([
  ['is no JSON', encode(String.raw`"sta\qtus"`), 'misplaced'],
  ['is no UTF-8', Uint8Array.of(0x22, 0xfc, 0x22), 'badText'],
])('a name beside the list that %s is said', (_, name, kind) => {
  const { issues, end } = readChunks([encode('{'), name, encode(':1,"recordList":[]}')]);
  expect(issues).toMatchObject([{ kind, count: 1 }]);
  expect(end).toMatchObject({ kind: 'list', damaged: true });
});

test.each([
  ['a comma too many', (a: string) => `${a},,${a}`],
  ['a comma behind the last', (a: string) => `${a},${a},`],
  ['a comma before the first', (a: string) => `,${a},${a}`],
  ['a comma missing', (a: string) => `${a} ${a}`],
])('%s is counted and said', (_, join) => {
  const { end, issues, records } = readChunks([
    encode(`{"recordList":[${join(JSON.stringify(buildEntry('a')))}]}`),
  ]);
  expect(records).toHaveLength(2);
  expect(countIssues(issues)).toEqual({ wrongComma: 1 });
  expect(end).toMatchObject({ damaged: true });
});

test('bytes that are no UTF-8 are counted with their place, in known fields and in others', () => {
  const entry = (name: string, field: string) => [
    ...encode(`{"key":{"name":"${name}"},"value":[{"name":"${name}","${field}":"`),
    0xfc,
    ...encode('"}]}'),
  ];
  const bytes = Uint8Array.of(
    ...encode('{"recordList":['),
    ...entry('a', 'companyName'),
    ...encode(','),
    ...entry('b', 'note'),
    ...encode(']}'),
  );
  const { issues, records, end } = readChunks([bytes]);
  expect(records).toMatchObject([{ company: '\ufffd' }, { name: 'b' }]);
  expect(issues).toMatchObject([{ kind: 'badText', count: 2, firstEntry: 0, firstByte: 15 }]);
  expect(end).toMatchObject({ damaged: true });
});

test.each([
  [DEEPEST_NESTING - 3, {}],
  [DEEPEST_NESTING, { unreadable: 1 }],
])('a record may be deep, up to a limit: %i brackets', (depth, expected) => {
  const deep = `{"key":{"name":"a"},"value":[{"x":${'['.repeat(depth)}${']'.repeat(depth)}}]}`;
  const { issues } = readChunks([encode(`{"recordList":[${deep}]}`)]);
  expect(countIssues(issues)).toEqual(expected);
});
