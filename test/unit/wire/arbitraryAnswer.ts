import fc from 'fast-check';
import { KNOWN_VALUE_FIELDS } from '../../../src/wire/valueMembers.ts';

/** Any JSON, without the negative zero, which JSON writes as 0. */
const anyJson: fc.Arbitrary<unknown> = fc
  .jsonValue({ maxDepth: 2, stringUnit: 'binary' })
  .map((json): unknown => JSON.parse(JSON.stringify(json)));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '\ud83e', '\udd8a') }),
  fc.constantFrom('', 'Tool.exe', '{"key":', ']}', '__proto__', 'constructor', '\u202e', '\ufeff'),
);
const odd = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: anyJson });
const unknownName = fc.oneof(text, fc.constantFrom('key', 'value', 'recordList', 'toString'));

function namesFrom(known: ReadonlySet<string>) {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: unknownName },
  );
}

/** Whether a value has a member that only records have, and would be taken for one. */
function isRecordLike(value: object): boolean {
  return ['key', 'value'].some((name) => {
    const member: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    return typeof member === 'object' && member !== null;
  });
}

const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .dictionary(namesFrom(KNOWN_VALUE_FIELDS), odd, { maxKeys: 6 })
      .filter((one) => !isRecordLike(one)),
  },
  { weight: 1, arbitrary: odd },
);
const key = fc.oneof(
  { weight: 4, arbitrary: fc.record({ name: text }) },
  { weight: 1, arbitrary: fc.tuple(fc.record({ name: odd })) },
  { weight: 1, arbitrary: odd },
);
const time = fc.oneof(fc.integer(), fc.constant(1_700_000_000_000), odd);

/** An entry that is an object, with odd things in it here and there. */
export const recordEntry: fc.Arbitrary<unknown> = fc
  .tuple(
    fc.record(
      {
        key,
        value: fc.oneof(
          { weight: 4, arbitrary: fc.array(value, { maxLength: 3 }) },
          { weight: 1, arbitrary: value },
        ),
        lastUploadTimestamp: time,
      },
      { requiredKeys: [] },
    ),
    fc.dictionary(unknownName, odd, { maxKeys: 2 }),
    fc.boolean(),
  )
  .map(([known, unknown, first]) => (first ? { ...unknown, ...known } : { ...known, ...unknown }));

const entry = fc.oneof({ weight: 8, arbitrary: recordEntry }, { weight: 1, arbitrary: anyJson });

const member = fc.tuple(
  text.filter((name) => name !== 'recordList'),
  fc.oneof(anyJson, text),
);

const space = fc.string({ unit: fc.constantFrom(' ', '\n', '\r', '\t'), maxLength: 3 });

/** An answer of the right form, in some of the many ways in which JSON can be written. */
export interface SoundAnswer {
  readonly text: string;
  readonly entries: readonly unknown[];
  readonly members: readonly (readonly [name: string, json: unknown])[];
  /** Where in the text the list's bracket opens. */
  readonly listAt: number;
}

/** Anything but ASCII written as escapes. */
function escapeJson(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Answers whose entries are made by `entries`. */
export function soundAnswerOf(entries: fc.Arbitrary<unknown>): fc.Arbitrary<SoundAnswer> {
  return fc
    .record({
      entries: fc.array(entries, { maxLength: 6 }),
      before: fc.array(member, { maxLength: 2 }),
      after: fc.array(member, { maxLength: 2 }),
      indent: fc.constantFrom('', ' ', '\t', '    '),
      escaped: fc.boolean(),
      space,
      end: space,
      mark: fc.boolean(),
    })
    .map(({ entries, before, after, indent, escaped, space, end, mark }) => {
      const write = (json: unknown) => {
        const plain = JSON.stringify(json, undefined, indent);
        return escaped ? escapeJson(plain) : plain;
      };
      const writeMember = ([name, json]: readonly [string, unknown]) =>
        `${write(name)}${space}:${space}${write(json)}`;
      const list = `[${space}${entries.map(write).join(`${space},${space}`)}${space}]`;
      const head = [...before.map(writeMember), `"recordList"${space}:${space}`].join(`,${space}`);
      const tail = after.map((one) => `${space},${writeMember(one)}`).join('');
      const start = `${mark ? '\ufeff' : ''}${space}{${space}${head}`;
      return {
        text: `${start}${list}${tail}${space}}${end}`,
        entries,
        members: [...before, ...after],
        listAt: start.length,
      };
    });
}

/** An answer of the right form, with anything that JSON can hold where an entry is due. */
export const soundAnswer: fc.Arbitrary<SoundAnswer> = soundAnswerOf(entry);
