import type { ValuesTerm } from './expression.ts';

/** How many rows a key has, as a facet lists it: the last of them stands for four or more. */
export const VALUES_PER_KEY = ['1', '2', '3', '4+'] as const;

/** Whether a value is one of `VALUES_PER_KEY`. */
export function isValuesPerKey(value: string): boolean {
  return VALUES_PER_KEY.some((one) => one === value);
}

/** What one of `VALUES_PER_KEY` means, as the search says it. */
export function termOfValuesPerKey(value: string): ValuesTerm {
  return {
    kind: 'values',
    comparison: value.endsWith('+') ? '>=' : '=',
    count: Number.parseInt(value, 10),
  };
}
