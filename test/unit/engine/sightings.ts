import fc from 'fast-check';
import type { Clause, Query } from '../../../src/model/query.ts';
import {
  defineSchema,
  type FieldId,
  type FieldValue,
  requireField,
  valuesOf,
} from '../../../src/model/schema.ts';
import { compareNaturally, foldNaively } from '../naturalOrder.ts';

/**
 * A table that no page has, to see that the engine works for any schema. Some ids are those of fields that
 * the search box knows by name.
 */
export const SIGHTINGS = defineSchema({
  id: 'sightings',
  label: 'Sightings',
  example: 'Words',
  fields: [
    { id: 'name', label: 'Machine', help: '', kind: 'text', width: 100, searched: true },
    {
      id: 'title',
      label: 'Tags',
      help: '',
      kind: 'category',
      width: 100,
      searched: true,
      facet: 'open',
      many: true,
    },
    {
      id: 'verdict',
      label: 'Verdict',
      help: '',
      kind: 'category',
      width: 100,
      facet: 'open',
      values: ['worst', 'odd', 'fine'],
      ordered: true,
    },
    { id: 'state', label: 'State', help: '', kind: 'signature', width: 100, facet: 'open' },
    { id: 'size', label: 'Size', help: '', kind: 'number', width: 100, facet: 'closed' },
    { id: 'seen', label: 'Seen', help: '', kind: 'time', width: 100 },
    { id: 'was.state', label: 'State before', help: '', kind: 'signature', width: 100 },
    { id: 'product', label: 'Note', help: '', kind: 'text', width: 100, filled: 'later' },
  ],
  name: 'name',
  key: 'name',
  split: 'state',
  groups: ['title', 'verdict', 'name'],
  measures: [
    { id: 'states', label: 'States', help: '', of: 'state' },
    { id: 'notes', label: 'Notes', help: '', of: 'product' },
  ],
  lists: ['name', 'title'],
  charts: [{ id: 'verdicts', kind: 'bars', by: ['verdict'] }],
  presets: [],
});

export type Cells = Readonly<Record<FieldId, FieldValue>>;

const word = fc.constantFrom('a', 'A', 'b', 'ab', '2', '10', '');
const optional = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary }, fc.constant(undefined));
const tags = fc.array(word, { minLength: 1, maxLength: 3 }).map((some) => some.join('\n'));

export const cells: fc.Arbitrary<Cells> = fc.record({
  name: optional(word),
  title: optional(tags),
  verdict: optional(fc.constantFrom('fine', 'odd', 'worst', 'else', '')),
  state: fc.constantFrom('signed', 'unsigned', 'unknown', undefined),
  size: optional(fc.constantFrom('1', '2', '9', '10', '11')),
});

export const note = optional(word);

const FIELD_IDS = SIGHTINGS.fields.map(({ id }) => id);

/** The values of a field in a row. */
export function read(row: Cells | undefined, id: FieldId): readonly FieldValue[] {
  return valuesOf(requireField(SIGHTINGS, id), row?.[id]);
}

const contains = (value: FieldValue, text: string) =>
  value !== undefined && foldNaively(value).includes(text);

/** Searches, and what each of them means. */
const SEARCHES: readonly (readonly [search: string, means: (row: Cells) => boolean])[] = [
  ['', () => true],
  ['a', (row) => contains(row.name, 'a') || contains(row.title, 'a')],
  ['a b', (row) => ['a', 'b'].every((one) => contains(row.name, one) || contains(row.title, one))],
  ['title:"A"', (row) => read(row, 'title').some((one) => one && foldNaively(one) === 'a')],
  ['title:a*', (row) => read(row, 'title').some((one) => one && foldNaively(one).startsWith('a'))],
  [
    '*b',
    (row) =>
      ['name', 'title'].some((id) =>
        read(row, id).some((one) => one && foldNaively(one).endsWith('b')),
      ),
  ],
  ['-title:""', (row) => !read(row, 'title').includes('')],
  ['missing:product', (row) => row.product === undefined],
  ['product:b OR name:2', (row) => contains(row.product, 'b') || contains(row.name, '2')],
];

const means = new Map(SEARCHES);

const direction = {
  negated: fc.boolean(),
  disabled: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.constant(true)),
};

const clause: fc.Arbitrary<Clause> = fc.oneof(
  fc.record({
    kind: fc.constant('values' as const),
    field: fc.constantFrom(...FIELD_IDS),
    values: fc.uniqueArray(optional(fc.oneof(word, fc.constantFrom('odd', 'signed', '9'))), {
      minLength: 1,
      maxLength: 3,
    }),
    ...direction,
  }),
  fc.record({
    kind: fc.constant('list' as const),
    field: fc.constantFrom(...SIGHTINGS.lists),
    values: fc.uniqueArray(fc.constantFrom('a', 'b', '10'), { minLength: 1, maxLength: 2 }),
    ...direction,
  }),
);

export const query: fc.Arbitrary<Query> = fc.record({
  search: fc.constantFrom(...SEARCHES.map(([search]) => search)),
  clauses: fc.array(clause, { maxLength: 2 }),
  sort: fc.uniqueArray(
    fc.record({ field: fc.constantFrom(...FIELD_IDS), descending: fc.boolean() }),
    { selector: ({ field }) => field, maxLength: 2 },
  ),
});

function fits(one: Clause, row: Cells): boolean {
  const values = read(row, one.field);
  return one.kind === 'values'
    ? one.values.some((value) => values.includes(value))
    : one.values.some((value) =>
        values.some((other) => other !== undefined && foldNaively(other) === value),
      );
}

/** Compares values of a field, present ones only. */
function compare(id: FieldId, a: string, b: string): number {
  const { ordered, values = [] } = requireField(SIGHTINGS, id);
  const placeOf = (value: string) =>
    values.includes(value) ? values.indexOf(value) : values.length;
  return (ordered ? placeOf(a) - placeOf(b) : 0) || compareNaturally(a, b);
}

/** The rows that a query keeps, in its order. */
export function keptRows(
  rows: readonly Cells[],
  asked: Query,
  except?: FieldId,
): readonly number[] {
  const kept = [...rows.keys()].filter((at) => {
    const row = rows[at] ?? {};
    return (
      (means.get(asked.search)?.(row) ?? false) &&
      asked.clauses.every(
        (one) =>
          one.disabled ||
          (one.kind === 'values' && one.field === except) ||
          fits(one, row) !== one.negated,
      )
    );
  });
  return kept.sort((a, b) => {
    for (const { field, descending } of asked.sort) {
      const [left, right] = [rows[a]?.[field], rows[b]?.[field]];
      if (left === right) continue;
      if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
      const order = compare(field, left, right);
      if (order !== 0) return descending ? -order : order;
    }
    return a - b;
  });
}

/** How many of some rows stand under each value of a field, and how many of those are signed and unsigned. */
export function countUnder(rows: readonly Cells[], kept: readonly number[], id: FieldId) {
  const counts = new Map<FieldValue, { count: number; signed: number; unsigned: number }>();
  for (const at of kept) {
    for (const value of new Set(read(rows[at], id))) {
      const { count, signed, unsigned } = counts.get(value) ?? { count: 0, signed: 0, unsigned: 0 };
      counts.set(value, {
        count: count + 1,
        signed: signed + (rows[at]?.state === 'signed' ? 1 : 0),
        unsigned: unsigned + (rows[at]?.state === 'unsigned' ? 1 : 0),
      });
    }
  }
  return counts;
}
