import type { FieldValue } from './query.ts';

/** A value in words: the text itself, or what stands for no text and for an empty one. */
export function formatValue(value: FieldValue): string {
  if (value === undefined) return '(missing)';
  return value === '' ? '(empty)' : value;
}
