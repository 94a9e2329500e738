import { readPreference, usePreference } from './preferences.ts';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** A preference with a fixed set of options. */
export interface Choice<Value extends string> {
  readonly name: string;
  /** The first one is the default. */
  readonly options: readonly [Option<Value>, ...(readonly Option<Value>[])];
  readonly accepts: (value: Value) => boolean;
}

/** Defines a choice that is stored under this name. */
export function defineChoice<Value extends string>(
  name: string,
  options: Choice<Value>['options'],
): Choice<Value> {
  return { name, options, accepts: (value) => options.some((option) => option.value === value) };
}

/** The chosen option, for use outside of React. */
export function readChoice<Value extends string>(choice: Choice<Value>): Value {
  return readPreference<Value>(choice.name, choice.options[0].value, choice.accepts);
}

/** The chosen option, and a function that changes and stores it. */
export function useChoice<Value extends string>(
  choice: Choice<Value>,
): readonly [value: Value, setValue: (value: Value) => void] {
  return usePreference<Value>(choice.name, choice.options[0].value, choice.accepts);
}
