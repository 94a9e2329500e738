import { DICTIONARY } from './dictionary.ts';
import { type Field, type FieldId, findField } from './schema.ts';

/** What a clause compares: any field, also one without a column. */
export type SubjectId = FieldId;

/** Whether a string names something that a clause can compare. */
export function isSubjectId(id: string): boolean {
  return findField(DICTIONARY, id) !== undefined;
}

/**
 * How values of a subject are counted in charts and groups, where the count may surprise.
 * @param folded whether spellings of one company are counted as one
 */
export function noteOnCounts(subject: SubjectId, folded: boolean): string | undefined {
  if (subject !== 'company') return undefined;
  return folded ? 'Spellings of one company counted as one' : 'Companies by their exact spelling';
}

/** The words for a subject, on a chip and on a facet, and one sentence about it. */
export function subjectOf(id: SubjectId): Pick<Field, 'label' | 'help' | 'words'> {
  const field = findField(DICTIONARY, id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
}
