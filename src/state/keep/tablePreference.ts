import type { Schema } from '../../model/schema.ts';
import { useSchema } from '../schema.ts';
import { type PreferenceValue, usePreference } from './preferences.ts';

/** The name of a preference about one table. The dictionary's have no prefix: they are older than the other tables. */
export function nameForTable({ id }: Schema, name: string): string {
  return id === 'dictionary' ? name : `${id}.${name}`;
}

/** `usePreference` for the table of the surrounding page. */
export function useTablePreference<Value extends PreferenceValue>(
  name: string,
  fallback: Value,
  accepts?: (value: Value) => boolean,
): readonly [value: Value, setValue: (value: Value) => void] {
  return usePreference(nameForTable(useSchema(), name), fallback, accepts);
}
