import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildEntry } from '../../../mocks/wireEntry.ts';
import { soundAnswer } from './arbitraryAnswer.ts';
import { cutAt, encode, readChunks } from './readAnswer.ts';

const BRACKETS: ReadonlySet<number> = new Set(encode('{}[]'));

const cuts = fc.array(fc.nat(2_000), { maxLength: 8 });

/** What holds of the reading of any bytes at all. */
function expectSense(bytes: Uint8Array, positions: readonly number[]): void {
  const whole = readChunks([bytes]);
  expect(readChunks(cutAt(bytes, positions))).toEqual(whole);
  const { records, starts, ends, valueIndexes, issues, entries } = whole;
  expect(whole.bytes).toBe(bytes.length);
  expect([starts.length, ends.length, valueIndexes.length]).toEqual(
    [records, records, records].map(({ length }) => length),
  );
  for (const [row, start] of starts.entries()) {
    expect(ends[row]).toBeGreaterThan(start);
    expect(ends[row]).toBeLessThanOrEqual(bytes.length);
    if (starts[row - 1] !== start) expect(start).toBeGreaterThanOrEqual(ends[row - 1] ?? 0);
  }
  for (const { count, firstEntry, firstByte, raw } of issues) {
    expect(count).toBeGreaterThan(0);
    expect(firstEntry).toBeLessThanOrEqual(entries);
    expect(firstByte).toBeLessThanOrEqual(bytes.length);
    expect(raw.length).toBeLessThanOrEqual(2_000);
  }
}

describe('garbage never throws, and reads the same however it is cut', () => {
  test('random bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '{', '{"recordList": [', '{"recordList": [{"key": {"name": "'),
        fc.uint8Array({ maxLength: 200 }),
        cuts,
        (head, tail, positions) => {
          expectSense(Uint8Array.of(...encode(head), ...tail), positions);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('the words of an answer in any order', () => {
    const word = fc.constantFrom(
      ...['{', '}', '[', ']', '"', ',', ':', '\\', ' ', '\n', '\u00a0', 'a', '1', 'true', 'null'],
      ...['{"key":', '{"value":', '"key"', '"name":"A"', '[{', '}]}', '{"key":{"name":"A"}', '\0'],
      ...['"recordList":[', '"value":[{}]}', '{"key":{"name":"A"},"value":[{"name":"A"}]}'],
    );
    fc.assert(
      fc.property(
        fc.constantFrom('{"recordList":[', '{', ''),
        fc.array(word, { maxLength: 30 }),
        cuts,
        (head, words, positions) => expectSense(encode(head + words.join('')), positions),
      ),
      { numRuns: 300 },
    );
  });

  test('a sound answer with some bytes changed', () => {
    fc.assert(
      fc.property(
        soundAnswer,
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        cuts,
        ({ text }, changes, positions) => {
          const bytes = encode(text);
          for (const [place, byte] of changes) bytes[place % bytes.length] = byte;
          expectSense(bytes, positions);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('damage in one entry leaves the others alone', () => {
  /** Texts without brackets: damage can turn the inside of a text to its outside. */
  const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', ':', '"', '\\', 'é', '工') });
  const entry = fc
    .record({ title: text, path: text, tag: text, nested: fc.boolean() })
    .map(({ title, path, tag, nested }) => {
      const { key, value } = buildEntry('Tool.exe', [{ title, path }, {}]);
      return { key, value, tags: nested ? [{ key: tag, value: tag }, { key: 'b' }] : [tag] };
    });
  const change = fc.oneof(
    fc.record({ drop: fc.constant(1), put: fc.constant<number[]>([]) }),
    fc.record({ drop: fc.nat(1), put: fc.tuple(fc.nat(255)) }),
    fc.record({ drop: fc.nat(9), put: fc.constantFrom([0xff], [0x0a], [0x22]) }),
    fc.record({ drop: fc.constant(0), put: fc.constant([0x7b, 0x22]) }),
  );

  test('one place inside of an entry', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.nat(4),
        fc.nat(2_000),
        change,
        cuts,
        (entries, which, where, { drop, put }, positions) => {
          const named = entries.map((one, index) => ({ ...one, key: { name: `K${index}` } }));
          const target = which % named.length;
          const texts = named.map((one) => JSON.stringify(one));
          const inside = [...encode(texts[target] ?? '')];
          const dropped = inside.splice(1 + (where % (inside.length - 2)), drop, ...put);
          // Without two brackets, the entries behind it are inside of this one.
          fc.pre(dropped.filter((byte) => BRACKETS.has(byte)).length < 2);
          const bytes = Uint8Array.of(
            ...encode(
              `{"recordList":[${texts
                .slice(0, target)
                .map((one) => `${one},`)
                .join('')}`,
            ),
            ...inside,
            ...encode(
              `${texts
                .slice(target + 1)
                .map((one) => `,${one}`)
                .join('')}]}`,
            ),
          );
          const { records } = readChunks(cutAt(bytes, positions));
          const found = new Set(records.map(({ key, title }) => JSON.stringify([key, title])));
          for (const [index, { key, value }] of named.entries()) {
            if (Math.abs(index - target) < 2) continue;
            for (const { title } of value)
              expect(found).toContain(JSON.stringify([key.name, title]));
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('a broken entry', () => {
  const good = (name: string) => JSON.stringify(buildEntry(name));

  test('may hold pairs of key and value, which are no records', () => {
    const broken =
      '{"key": {"name": Broken}, "value": [{"tags": [{"key": "a", "value": "b"}, {"key": 1}]}]}';
    const { records, end, issues } = readChunks([
      encode(`{"recordList": [${good('A.exe')}, ${broken}, ${good('B.exe')}], "more": 1}`),
    ]);
    expect(records.map(({ name }) => name)).toEqual(['A.exe', 'B.exe']);
    expect(issues).toMatchObject([
      { kind: 'unreadable', count: 1, firstEntry: 1, raw: `${broken}, ` },
    ]);
    expect(end).toMatchObject({ kind: 'list', cutOff: false });
  });

  test.each([10, 9_000, 200_000])('of %i bytes at the end of a whole answer is no cut', (size) => {
    const bytes = encode(
      `{"recordList": [${good('A.exe')}, {"key": {"name": oops, "${'x'.repeat(size)}"}}]}`,
    );
    for (const chunks of [cutAt(bytes, []), cutAt(bytes, [bytes.length - 1, bytes.length - 2])]) {
      const { records, end } = readChunks(chunks);
      expect(records).toHaveLength(1);
      expect(end).toMatchObject({ kind: 'list', cutOff: false });
    }
  });

  test('a member beside the list that is no JSON is not kept', () => {
    const { members, records } = readChunks([
      encode(`{"a": tru, "b": 1, "recordList": [${good('A.exe')}], "c": [1, ], "d": null}`),
    ]);
    expect(members).toEqual([
      ['b', '1'],
      ['d', 'null'],
    ]);
    expect(records).toHaveLength(1);
  });
});
