import type { FacetId } from '../model/facets.ts';
import { usePreference } from './keep/preferences.ts';

/** What counting spellings of one company together is called where it is switched on and off. */
export const FOLD_COMPANIES = 'Count spellings of a company as one';

/** Whether facet, charts and groups count spellings of one company as one, and what changes that. */
export function useFoldedCompanies(): readonly [
  isFolded: boolean,
  setFolded: (isFolded: boolean) => void,
] {
  return usePreference<boolean>('facet.company.folded', false);
}

/** Whether several values of a subject are counted as one. */
export function useIsFolded(subject: FacetId): boolean {
  const [isFolded] = useFoldedCompanies();
  return isFolded && subject === 'company';
}
