import type { FieldValue } from './query.ts';

/** A name for a value that no other value has. */
export function keyOfValue(value: FieldValue): string {
  return value === undefined ? 'missing' : `=${value}`;
}
