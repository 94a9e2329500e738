import type { RecordDetails } from '../../model/answers.ts';
import { onlyValue } from '../../model/editQuery.ts';
import { EMPTY_QUERY, type FieldValue, type Query } from '../../model/query.ts';
import { readFolder } from '../../model/readFolder.ts';
import type { SubjectId } from '../../model/subjects.ts';

/** What a record has in common with others. */
export interface Sibling {
  /** What they have in common, as the end of a sentence about rows: `with the same name`. */
  readonly words: string;
  /** The rows that have it, the record included. */
  readonly query: Query;
}

/** What a record can have in common with others: its name, its company, its folder, where it has them. */
export function listSiblings(cells: RecordDetails['cells']): readonly Sibling[] {
  const withSame = (subject: SubjectId, value: FieldValue, words: string): readonly Sibling[] =>
    value === undefined ? [] : [{ words, query: onlyValue(EMPTY_QUERY, subject, value) }];
  return [
    ...withSame('name', cells.name, 'with the same name'),
    ...withSame('company', cells.company, 'of the same company'),
    ...withSame('folder', readFolder(cells.canonicalPath, cells.path), 'in the same folder'),
  ];
}
