import { type FieldId, findField } from '../model/schema.ts';
import { usePreference } from './keep/preferences.ts';
import { useSchema } from './schema.ts';

/** The label of the preference that counts the spellings of one company as one value. */
export const FOLD_COMPANIES = 'Count spellings of a company as one';

/**
 * Whether facet, charts and groups count the spellings of one company as one, and a function that changes
 * it.
 */
export function useFoldedCompanies(): readonly [
  isFolded: boolean,
  setFolded: (isFolded: boolean) => void,
] {
  return usePreference<boolean>('facet.company.folded', false);
}

/** Whether several values of a field are counted as one. `MISSING` is no field. */
export function useIsFolded(field: FieldId): boolean {
  const [isFolded] = useFoldedCompanies();
  return findField(useSchema(), field)?.spellings === 'company' && isFolded;
}
