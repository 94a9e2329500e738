import { readPageAddress } from '../state/address.ts';
import type { PageId } from '../state/pages.ts';
import { useAddresses } from '../state/useAddress.ts';

/** Shows a page with its last view. */
export function useGoToPage(): (page: PageId) => void {
  const { getState, go } = useAddresses();
  return (page) => go(page, readPageAddress(getState(), page), 'push');
}
