import { type FieldId, fieldOf, isFieldId } from './fields.ts';

/** What is worked out of a row's fields, to filter by. */
export type DerivedId = 'folder' | 'valuesPerKey';

/** What a clause compares: a field, or something worked out of fields. */
export type SubjectId = FieldId | DerivedId;

interface Derived {
  readonly label: string;
  /** One sentence for a tooltip. */
  readonly help: string;
}

const DERIVED: { readonly [S in DerivedId]: Derived } = {
  folder: {
    label: 'Folder',
    help: 'The canonical path without the file name, or the path where there is no canonical one. Case does not count.',
  },
  valuesPerKey: {
    label: 'Values per key',
    help: 'How many rows have the key of the row: one, unless the service has several values under it.',
  },
};

/** Whether a string names something that a clause can compare. */
export function isSubjectId(id: string): id is SubjectId {
  return isFieldId(id) || isDerivedId(id);
}

function isDerivedId(id: string): id is DerivedId {
  return Object.hasOwn(DERIVED, id);
}

/**
 * How values of a subject are counted in charts and groups, where someone could expect otherwise.
 * @param folded whether spellings of one company are counted as one
 */
export function noteOnCounts(subject: SubjectId, folded: boolean): string | undefined {
  if (subject !== 'company') return undefined;
  return folded ? 'Spellings of one company counted as one' : 'Companies by their exact spelling';
}

/** The words for a subject, on a chip and on a facet, and one sentence about it. */
export function subjectOf(id: SubjectId): Derived {
  return isDerivedId(id) ? DERIVED[id] : fieldOf(id);
}
