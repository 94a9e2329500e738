import fc from 'fast-check';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';
import type { Clause, ListClause, Query } from '../../../src/model/query.ts';
import { type ProcessRecord, SIGNED_STATES } from '../../../src/model/record.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import { VALUES_PER_KEY } from '../../../src/model/valuesPerKey.ts';
import { FIELDS } from '../../dictionaryFields.ts';
import { foldNaively } from '../naturalOrder.ts';

const NASTY = [
  ...['', ' ', '__proto__', 'constructor', 'file2', 'file10', 'file02', 'File2', 'a\\b', '\\'],
  ...['İ', 'i̇', 'ß', 'SS', 'Σ', 'ς', 'σ', '\u212a', 'K', 'k', '🧰', '\ud83e', '\udde0', 'e\u0301'],
  ...['é', '\u202e', '\ufeff', 'a b', 'null', 'undefined', '"', ',', '=1+1', '10', '9', '1'],
];
const LONG = `${'long '.repeat(60)}end`;

/** Texts with few characters, so that they meet. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  {
    weight: 3,
    arbitrary: fc.string({
      unit: fc.constantFrom('a', 'A', 'b', '1', '2', '0', 'ς', '\\', ' '),
      maxLength: 4,
    }),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const rareText = fc.oneof({ weight: 20, arbitrary: text }, fc.constant(LONG));
const value = fc.oneof(
  { weight: 5, arbitrary: rareText },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const path = fc.oneof(
  { weight: 3, arbitrary: value },
  fc.constantFrom(
    ...['%APPDATA%\\a', '%appdata%\\b', '%SystemRoot%\\c', '%a/b%\\c', '%%\\a', '%x', '%A%'],
    ...['C:\\Windows\\a.exe', 'c:/program files/b', 'D:\\a', '\\\\host\\share', 'c:windows'],
    ...['C:\\Users\\Ann\\AppData\\Local\\Temp\\x', 'C:\\Users\\Ann'],
  ),
);

const company = fc.constantFrom('A Inc.', 'a, inc', 'A Incorporated', 'A', 'A\u00ae');

/** Few values, so that rows share them and searches hit. */
export const record: fc.Arbitrary<ProcessRecord> = fc
  .record({
    name: value,
    type: fc.oneof(value, fc.constantFrom(...PROCESS_TYPES.slice(0, 4))),
    signed: fc.constantFrom(...SIGNED_STATES),
    company: fc.oneof({ weight: 2, arbitrary: value }, company),
    product: value,
    title: value,
    description: value,
    path,
    canonicalPath: path,
    key: value,
    uploaded: fc.option(fc.constantFrom('2023-11-14T22:13:20.000Z', '2024-01-01T00:00:00.000Z'), {
      nil: undefined,
    }),
    sameKey: fc.boolean(),
    root: fc.option(fc.constantFrom('%windir%', '%x', '', 'C:', 'a'), { nil: undefined }),
  })
  .map(({ sameKey, root, ...fields }) => ({
    ...fields,
    ...(sameKey ? { key: fields.name } : {}),
    ...(root === undefined ? {} : { canonicalPath: canonise(fields.path, root) }),
  }));

/** Another root before a path in small letters, as the service does it. */
function canonise(path: string | undefined, root: string): string | undefined {
  return path?.toLowerCase().replace(/^[^\\/]*/, () => root);
}

const field = fc.constantFrom(...FIELDS.map(({ id }) => id));

const direction = {
  negated: fc.boolean(),
  disabled: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
};

/** Lists of values that are not empty and differ by more than their case. */
export function listOf(
  value: fc.Arbitrary<string>,
  field: fc.Arbitrary<FieldId> = fc.constantFrom(...DICTIONARY.lists),
): fc.Arbitrary<ListClause> {
  return fc.record({
    kind: fc.constant('list' as const),
    field,
    values: fc.uniqueArray(
      value.filter((one) => one !== ''),
      { selector: foldNaively, minLength: 1, maxLength: 6 },
    ),
    ...direction,
  });
}

const folder = fc.constantFrom('%appdata%\\', 'c:\\windows\\', 'c:\\users\\', undefined, '\\');

const clause: fc.Arbitrary<Clause> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('values' as const),
      field,
      values: fc.array(
        fc.oneof(value, path, fc.constantFrom('signed', '%APPDATA%', 'Other', 'C:\\')),
        { minLength: 1, maxLength: 4 },
      ),
      ...direction,
    }),
  },
  fc.record({
    kind: fc.constant('values' as const),
    field: fc.constant('valuesPerKey' as const),
    values: fc.subarray([...VALUES_PER_KEY], { minLength: 1 }),
    ...direction,
  }),
  fc.record({
    kind: fc.constant('values' as const),
    field: fc.constant('folder' as const),
    values: fc.array(folder, { minLength: 1, maxLength: 2 }),
    ...direction,
  }),
  listOf(text),
);

const sort = fc.uniqueArray(fc.record({ field, descending: fc.boolean() }), {
  selector: (key) => key.field,
  maxLength: 3,
});

/** Queries, most of which leave something over. */
export const query: fc.Arbitrary<Query> = fc.record({
  search: fc.oneof(
    fc.constant(''),
    text,
    fc.tuple(text, text).map((words) => words.join(' ')),
  ),
  clauses: fc.array(clause, { maxLength: 2 }),
  sort,
});

export const findText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  text,
);
