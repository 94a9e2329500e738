import { SIGNED_WORDS, type SignedState } from './record.ts';
import type { Field, FieldValue } from './schema.ts';

/** A text for the screen: itself, `(missing)`, or `(empty)`. */
export function formatValue(value: FieldValue): string {
  if (value === undefined) return '(missing)';
  return value === '' ? '(empty)' : value;
}

/** A value in the words of its field, which are the same wherever the page shows it. */
export function formatValueOf({ words }: Pick<Field, 'words'>, value: FieldValue): string {
  return (value === undefined ? undefined : words?.[value]) ?? formatValue(value);
}

/** A state of a signature in words. */
export function formatSigned(state: SignedState): string {
  return SIGNED_WORDS[state];
}
