import { DICTIONARY } from '../model/dictionary.ts';
import type { Schema } from '../model/schema.ts';

/** The schema of the table on the page. */
export function useSchema(): Schema {
  return DICTIONARY;
}
