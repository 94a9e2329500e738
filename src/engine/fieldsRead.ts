import { parseSearch } from '../language/parseSearch.ts';
import { termsOf } from '../language/termsOf.ts';
import type { Term } from '../model/expression.ts';
import type { FieldId } from '../model/fields.ts';
import type { Query } from '../model/query.ts';
import type { SubjectId } from '../model/subjects.ts';
import { fieldsAt } from './search.ts';

/** The fields that the rows of a term depend on. */
export function fieldsOfTerm(term: Term): readonly FieldId[] {
  switch (term.kind) {
    case 'signed':
      return ['signed'];
    case 'uploaded':
      return ['uploaded'];
    case 'values':
      return ['key'];
    default:
      return fieldsAt(term.field);
  }
}

/** The fields that the rows of a search depend on. */
export function* fieldsOfSearch(search: string): Generator<FieldId> {
  const { expression } = parseSearch(search);
  if (expression === undefined) return;
  for (const term of termsOf(expression)) yield* fieldsOfTerm(term);
}

/** The fields that a subject is worked out of. */
export function fieldsOfSubject(subject: SubjectId): readonly FieldId[] {
  if (subject === 'folder') return ['canonicalPath', 'path'];
  return subject === 'valuesPerKey' ? ['key'] : [subject];
}

/** The fields that the rows of a query depend on; not those of their order. */
export function* fieldsOfFilter({ search, clauses }: Query): Generator<FieldId> {
  yield* fieldsOfSearch(search);
  for (const { field } of clauses) yield* fieldsOfSubject(field);
}
