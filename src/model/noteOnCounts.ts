import type { Field } from './schema.ts';

/**
 * How values of a field are counted in charts and groups, where the count may surprise.
 * @param folded whether spellings of one company are counted as one
 */
export function noteOnCounts(
  { spellings }: Pick<Field, 'spellings'>,
  folded: boolean,
): string | undefined {
  if (spellings !== 'company') return undefined;
  return folded ? 'Spellings of one company counted as one' : 'Companies by their exact spelling';
}
