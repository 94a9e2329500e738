import type { FieldValue } from './query.ts';
import type { SubjectId } from './subjects.ts';

const SIGNED_WORDS: ReadonlyMap<FieldValue, string> = new Map([
  ['signed', 'Signed'],
  ['unsigned', 'Unsigned'],
  ['unknown', 'Unknown'],
]);

/** A text in words: itself, or what stands for no text and for an empty one. */
export function formatValue(value: FieldValue): string {
  if (value === undefined) return '(missing)';
  return value === '' ? '(empty)' : value;
}

/** A value in the words of its subject, which are the same wherever the page shows it. */
export function formatValueOf(subject: SubjectId, value: FieldValue): string {
  return (subject === 'signed' ? SIGNED_WORDS.get(value) : undefined) ?? formatValue(value);
}
