import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeClauses } from '../../../src/model/editQuery.ts';
import { FIELDS } from '../../../src/model/fields.ts';
import type { ViewState } from '../../../src/model/viewState.ts';
import { formatView } from '../../../src/url/formatView.ts';
import { parseView } from '../../../src/url/parseView.ts';
import { RESERVED } from '../../../src/url/vocabulary.ts';

const IDS = FIELDS.map((field) => field.id);
const field = fc.constantFrom(...IDS);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('%', '&', '+', '=', '4', 'E', 'D', 'A', '0', '\ud83e', '\udd8a'),
  }),
  fc.constantFrom('__proto__', 'constructor', '', ' ', '%ED%A0%80', 'Dropbox, Inc.'),
);

const view: fc.Arbitrary<ViewState> = fc.record({
  query: fc.record({
    search: text,
    clauses: fc
      .array(
        fc.record({
          kind: fc.constant('values' as const),
          field,
          values: fc.array(fc.option(text, { nil: undefined })),
          negated: fc.boolean(),
          disabled: fc.boolean(),
        }),
      )
      .map(mergeClauses),
    sort: fc.uniqueArray(fc.record({ field, descending: fc.boolean() }), {
      selector: (key) => key.field,
    }),
  }),
  columns: fc.shuffledSubarray(IDS, { minLength: 1 }),
  pinned: fc.nat(IDS.length),
  open: fc.option(fc.record({ key: text, nth: fc.maxSafeNat() }), { nil: undefined }),
});

const name = fc.oneof(
  fc.constantFrom(...RESERVED, ...IDS),
  fc.constantFrom(...IDS).map((id) => `not.${id}`),
  fc.constantFrom(...IDS).map((id) => `off.not.${id}`),
  text,
);
const value = fc.oneof(
  text,
  fc.constantFrom('1', '0', '2', '-1', 'name', '-name,type', 'path,path'),
);
const address = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.tuple(name, value).map(([n, v]) => `${n}=${v}`))
    .map((pieces) => `?${pieces.join('&')}`),
);

test('a view comes back from its address as it was', () => {
  fc.assert(
    fc.property(view, (before) => {
      expect(parseView(formatView(before))).toEqual({ view: before, ignored: [] });
    }),
  );
});

test('a browser changes nothing about the address of a view', () => {
  fc.assert(
    fc.property(view, (before) => {
      const written = formatView(before);
      expect(new URL(written, 'http://localhost').search).toBe(written);
    }),
  );
});

test('any text can be read, and its address stays as it is from then on', () => {
  fc.assert(
    fc.property(address, (any) => {
      const first = parseView(any);
      const written = formatView(first.view);
      expect(formatView(parseView(written).view)).toBe(written);
      expect(parseView(formatView(first.view, first.ignored))).toEqual(first);
    }),
    { numRuns: 500 },
  );
});
