import { folderOf, searchFolder } from '../../language/searchFolder.ts';
import type { RecordDetails } from '../../model/answers.ts';
import { onlyValue } from '../../model/editQuery.ts';
import type { FieldId } from '../../model/fields.ts';
import { EMPTY_QUERY, type Query } from '../../model/query.ts';

/** What a record has in common with others. */
export interface Sibling {
  /** What they have in common, as the end of a sentence about rows: `with the same name`. */
  readonly words: string;
  /** The rows that have it, the record included. */
  readonly query: Query;
}

/** What a record can have in common with others: its name, its company, its folder, where it has them. */
export function listSiblings(cells: RecordDetails['cells']): readonly Sibling[] {
  const withSame = (field: FieldId, words: string): readonly Sibling[] => {
    const value = cells[field];
    return value === undefined ? [] : [{ words, query: onlyValue(EMPTY_QUERY, field, value) }];
  };
  return [
    ...withSame('name', 'with the same name'),
    ...withSame('company', 'of the same company'),
    ...inSameFolder(cells),
  ];
}

/** The canonical path names the same folder on every machine, so it comes first. */
function inSameFolder(cells: RecordDetails['cells']): readonly Sibling[] {
  for (const field of ['canonicalPath', 'path'] as const) {
    const folder = folderOf(cells[field] ?? '');
    if (folder === undefined) continue;
    const search = searchFolder(field, folder);
    return [{ words: 'in the same folder', query: { ...EMPTY_QUERY, search } }];
  }
  return [];
}
