import type { FieldValue } from './query.ts';
import { type SubjectId, subjectOf } from './subjects.ts';

/** A text in words: itself, or what stands for no text and for an empty one. */
export function formatValue(value: FieldValue): string {
  if (value === undefined) return '(missing)';
  return value === '' ? '(empty)' : value;
}

/** A value in the words of its subject, which are the same wherever the page shows it. */
export function formatValueOf(subject: SubjectId, value: FieldValue): string {
  return (
    (value === undefined ? undefined : subjectOf(subject).words?.[value]) ?? formatValue(value)
  );
}
