import type { RecordDetails } from '../../model/answers.ts';
import { onlyValue } from '../../model/editQuery.ts';
import { EMPTY_QUERY, type FieldValue, type Query } from '../../model/query.ts';
import { readFolder } from '../../model/readFolder.ts';
import type { FieldId } from '../../model/schema.ts';

/** A property that a record can share with others. */
export interface Sibling {
  /** The property as the end of a sentence about rows: `with the same name`. */
  readonly words: string;
  /** The query for the rows that have it, including the record. */
  readonly query: Query;
}

/** The rows with a name. Windows names have no case: a list finds its values whatever their case. */
export function withName(name: string): Query {
  return {
    ...EMPTY_QUERY,
    clauses: [{ kind: 'list', field: 'name', values: [name], negated: false, disabled: false }],
  };
}

/** The properties that a record can share with others: its name, its company and its folder, if present. */
export function listSiblings(cells: RecordDetails['cells']): readonly Sibling[] {
  const withSame = (field: FieldId, value: FieldValue, words: string): readonly Sibling[] =>
    value === undefined ? [] : [{ words, query: onlyValue(EMPTY_QUERY, field, value) }];
  return [
    ...(cells.name ? [{ words: 'with the same name', query: withName(cells.name) }] : []),
    ...withSame('company', cells.company, 'of the same company'),
    ...withSame('folder', readFolder(cells.canonicalPath, cells.path), 'in the same folder'),
  ];
}
