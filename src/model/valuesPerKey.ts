/** How many rows a key has, as a facet lists it: the last of them stands for four or more. */
export const VALUES_PER_KEY = ['1', '2', '3', '4+'] as const;

/** Whether a value is one of `VALUES_PER_KEY`. */
export function isValuesPerKey(value: string): boolean {
  return VALUES_PER_KEY.some((one) => one === value);
}

/** The one of `VALUES_PER_KEY` that stands for a number of rows, at least 1. */
export function bucketOf(count: number): string {
  return VALUES_PER_KEY[count - 1] ?? '4+';
}
