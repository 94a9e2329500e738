import { parseSearch } from '../language/parseSearch.ts';
import { termsOf } from '../language/termsOf.ts';
import type { Term } from '../model/expression.ts';
import type { Query } from '../model/query.ts';
import type { FieldId, Schema } from '../model/schema.ts';
import { fieldsAt } from './search.ts';

/** The fields that the rows of a term depend on. */
export function fieldsOfTerm(schema: Schema, term: Term): readonly FieldId[] {
  return fieldsAt(schema, term.field);
}

/** The fields that the rows of a search depend on. */
export function* fieldsOfSearch(schema: Schema, search: string): Generator<FieldId> {
  const { expression } = parseSearch(search, schema);
  if (expression === undefined) return;
  for (const term of termsOf(expression)) yield* fieldsOfTerm(schema, term);
}

/** The fields that the rows of a query depend on; not those of their order. */
export function* fieldsOfFilter(schema: Schema, { search, clauses }: Query): Generator<FieldId> {
  yield* fieldsOfSearch(schema, search);
  for (const { field } of clauses) yield field;
}
