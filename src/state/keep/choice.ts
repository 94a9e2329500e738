import { readPreference, usePreference } from './preferences.ts';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A like that is one of a few words. */
export interface Choice<Value extends string> {
  readonly name: string;
  /** The first one counts until the reader chooses. */
  readonly options: readonly [Option<Value>, ...(readonly Option<Value>[])];
  readonly accepts: (value: Value) => boolean;
}

/** A choice under this name among the likes. */
export function defineChoice<Value extends string>(
  name: string,
  options: Choice<Value>['options'],
): Choice<Value> {
  return { name, options, accepts: (value) => options.some((option) => option.value === value) };
}

/** What the reader chose, outside of React. */
export function readChoice<Value extends string>(choice: Choice<Value>): Value {
  return readPreference<Value>(choice.name, choice.options[0].value, choice.accepts);
}

/** What the reader chose, and a function that changes and remembers it. */
export function useChoice<Value extends string>(
  choice: Choice<Value>,
): readonly [value: Value, setValue: (value: Value) => void] {
  return usePreference<Value>(choice.name, choice.options[0].value, choice.accepts);
}
