import { EMPTY_QUERY, type Query } from '../../src/model/query.ts';
import type { FieldId } from '../../src/model/schema.ts';
import { KEYS, typeKey } from './keys.ts';

/** The columns that are sorted by, each with the words of its header. */
export const SORTED: readonly (readonly [FieldId, string])[] = [
  ['name', 'Name'],
  ['type', 'Type'],
  ['company', 'Company'],
  ['product', 'Product'],
  ['path', 'Path'],
];

/** The filter of a facet's value and of a bar of the chart strip: the type of most rows. */
export const COMMON_TYPE: Query = {
  ...EMPTY_QUERY,
  clauses: [{ kind: 'values', field: 'type', values: ['NONE'], negated: false, disabled: false }],
};

/** A query of what is in the search box. */
export function searchFor(search: string): Query {
  return { ...EMPTY_QUERY, search };
}

/** A query in the order of one column. */
export function sortBy(field: FieldId, descending: boolean): Query {
  return { ...EMPTY_QUERY, sort: [{ field, descending }] };
}

/** Every query of the script, some of them several times. */
export function listQueries(): readonly Query[] {
  const queries = [EMPTY_QUERY, COMMON_TYPE];
  let search = '';
  for (const key of KEYS) {
    search = typeKey(search, key);
    queries.push(searchFor(search));
  }
  for (const [field] of SORTED) queries.push(sortBy(field, false), sortBy(field, true));
  return queries;
}
