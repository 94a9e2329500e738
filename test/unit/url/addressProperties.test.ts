import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { addClause, distinctValues, mergeClauses } from '../../../src/model/editQuery.ts';
import { LOOKUP } from '../../../src/model/lookup.ts';
import { listColumns, type Schema } from '../../../src/model/schema.ts';
import { VALUES_PER_KEY } from '../../../src/model/valuesPerKey.ts';
import type { ViewState } from '../../../src/model/viewState.ts';
import { formatView } from '../../../src/url/formatView.ts';
import { hideLists, showLists, writeAddress } from '../../../src/url/hideLists.ts';
import { parseView } from '../../../src/url/parseView.ts';
import { RESERVED } from '../../../src/url/vocabulary.ts';
import { SIGHTINGS } from '../engine/sightings.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('%', '&', '+', '=', '4', 'E', 'D', 'A', '0', '\ud83e', '\udd8a'),
  }),
  fc.constantFrom('__proto__', 'constructor', '', ' ', '%ED%A0%80', 'Dropbox, Inc.'),
);

/** Views and addresses of a table. */
function drawAddresses(schema: Schema) {
  const IDS = listColumns(schema).map(({ id }) => id);
  const field = fc.constantFrom(...IDS);
  const lists = schema.lists;
  const direction = { negated: fc.boolean(), disabled: fc.boolean() };

  const valuesClause = fc.record({
    kind: fc.constant('values' as const),
    field: fc.oneof(
      field,
      fc.constantFrom(
        ...schema.fields.filter(({ id }) => id !== 'valuesPerKey').map(({ id }) => id),
      ),
    ),
    values: fc.array(fc.option(text, { nil: undefined })),
    ...direction,
  });

  const perKeyClause = fc.record({
    kind: fc.constant('values' as const),
    field: fc.constant('valuesPerKey' as const),
    values: fc.subarray([...VALUES_PER_KEY]),
    ...direction,
  });

  const listClause = fc.record({
    kind: fc.constant('list' as const),
    field: fc.constantFrom(...lists),
    values: fc.array(fc.oneof(text, fc.constantFrom(',', 'a,b', 'A', 'a'))).map(distinctValues),
    ...direction,
  });

  /** Alone, they make an address longer than servers take. */
  const longClause = fc.record({
    kind: fc.constant('values' as const),
    field: fc.oneof(
      field,
      fc.constantFrom(
        ...schema.fields.filter(({ id }) => id !== 'valuesPerKey').map(({ id }) => id),
      ),
    ),
    values: fc
      .uniqueArray(text, { minLength: 1, maxLength: 2 })
      .map((texts) => texts.flatMap((one) => Array.from({ length: 500 }, (_, i) => `${i} ${one}`))),
    ...direction,
  });

  const view: fc.Arbitrary<ViewState> = fc.record({
    query: fc.record({
      search: text,
      clauses: fc
        .array(fc.oneof(valuesClause, listClause, ...(schema === DICTIONARY ? [perKeyClause] : [])))
        .map(mergeClauses),
      sort: fc.uniqueArray(fc.record({ field, descending: fc.boolean() }), {
        selector: (key) => key.field,
      }),
    }),
    columns: fc.shuffledSubarray(IDS, { minLength: 1 }),
    pinned: fc.nat(IDS.length),
    open: fc.option(fc.record({ key: text, nth: fc.maxSafeNat() }), { nil: undefined }),
    group: fc.option(fc.constantFrom(...schema.groups), { nil: undefined }),
  });

  const name = fc.oneof(
    fc.constantFrom(...lists, 'signed').map((id) => `list.${id}`),
    fc.constantFrom('folder', 'off.valuesPerKey', 'off.not.list.name', 'list.'),
    fc.constantFrom(...RESERVED, ...IDS),
    fc.constantFrom(...IDS).map((id) => `not.${id}`),
    fc.constantFrom(...IDS).map((id) => `off.not.${id}`),
    text,
  );
  const value = fc.oneof(
    text,
    fc.constantFrom(
      '1',
      '0',
      '2',
      '-1',
      'name',
      '-name,type',
      'path,path',
      '4+',
      '%34%2B',
      'a,,b',
      'a,A',
    ),
  );
  const address = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.tuple(name, value).map(([n, v]) => `${n}=${v}`))
      .map((pieces) => `?${pieces.join('&')}`),
  );

  /** Longer than servers take. */
  const longAddress = fc
    .tuple(address, name)
    .map(([any, n]) => `${any}${`&${n}=abc.`.repeat(800)}`);

  return { view, longClause, address, longAddress };
}

describe.each<Schema>([DICTIONARY, LOOKUP, SIGHTINGS])('of the table $id', (schema) => {
  const { view, longClause, address, longAddress } = drawAddresses(schema);

  test('a view comes back from its address as it was', () => {
    fc.assert(
      fc.property(view, (before) => {
        expect(parseView(formatView(before, schema), schema)).toEqual({
          view: before,
          ignored: [],
        });
      }),
    );
  });

  test('a browser changes nothing about the address of a view', () => {
    fc.assert(
      fc.property(view, (before) => {
        const written = formatView(before, schema);
        expect(new URL(written, 'http://localhost').search).toBe(written);
      }),
    );
  });

  test('any text can be read, and its address stays as it is from then on', () => {
    fc.assert(
      fc.property(address, (any) => {
        const first = parseView(any, schema);
        const written = formatView(first.view, schema);
        expect(formatView(parseView(written, schema).view, schema)).toBe(written);
        expect(parseView(formatView(first.view, schema, first.ignored), schema)).toEqual(first);
      }),
      { numRuns: 500 },
    );
  });

  test('the lists of a view stand in the hash, where no server sees them, and come back from there', () => {
    fc.assert(
      fc.property(view, (before) => {
        const { search, hash } = hideLists(
          { search: formatView(before, schema), hash: '' },
          schema,
        );
        const url = new URL(`${search}${hash}`, 'http://localhost');
        expect([url.search, url.hash]).toEqual([search, hash]);
        expect(search).not.toContain('list.name=');
        const shown = showLists({ search, hash }, schema);
        expect(shown.hash).toBe('');
        expect(parseView(shown.search, schema)).toEqual({ view: before, ignored: [] });
      }),
    );
  });

  test('an address whose lists were moved to the hash stays as it is', () => {
    fc.assert(
      fc.property(fc.oneof(address, longAddress), address, (search, hash) => {
        const moved = hideLists(showLists({ search, hash }, schema), schema);
        expect(hideLists(showLists(moved, schema), schema)).toEqual(moved);
      }),
    );
  });

  test('many values of a view stand in the hash, and come back from there', () => {
    fc.assert(
      fc.property(view, longClause, (short, clause) => {
        const before = { ...short, query: addClause(short.query, clause) };
        const written = formatView(before, schema);
        const { search, hash } = hideLists({ search: written, hash: '' }, schema);
        const url = new URL(`${search}${hash}`, 'http://localhost');
        expect([url.search, url.hash]).toEqual([search, hash]);
        const rest = formatView({ ...short, query: { ...short.query, clauses: [] } }, schema);
        expect(search.length).toBeLessThanOrEqual(Math.max(rest.length, '?v=1'.length) + 3);
        expect(`${search}${hash}`).toMatch(/[^.!()*,;:?]$/);
        const shown = showLists({ search, hash }, schema);
        expect(shown.hash).toBe('');
        expect(parseView(shown.search, schema)).toEqual({ view: before, ignored: [] });
        expect(hideLists(shown, schema)).toEqual({ search, hash });
      }),
      { numRuns: 40 },
    );
  });
});

test('values stand in the search part until there are too many for a server', () => {
  const few = `?v=1${'&name=abc.exe'.repeat(300)}`;
  expect(hideLists({ search: few, hash: '' }, DICTIONARY)).toEqual({ search: few, hash: '' });
  const many = '&not.name=abc.exe'.repeat(300);
  expect(hideLists({ search: `?v=1${many}&sort=name`, hash: '' }, DICTIONARY)).toEqual({
    search: '?v=1&sort=name',
    hash: `#${many.slice(1)}`,
  });
  const text = `?v=1&q=${'x'.repeat(5_000)}`;
  expect(hideLists({ search: text, hash: '#top.' }, DICTIONARY)).toEqual({
    search: text,
    hash: '#top.',
  });
});

test('a link has its lists in the hash', () => {
  expect(writeAddress('?v=1&list.name=a,b&q=c', DICTIONARY)).toBe('?v=1&q=c#list.name=a,b');
  expect(writeAddress('', DICTIONARY)).toBe('');
});

test('what is no list stays in the hash', () => {
  expect(showLists({ search: '', hash: '#top' }, DICTIONARY)).toEqual({ search: '', hash: '#top' });
});
