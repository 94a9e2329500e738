import { createContext, use, useSyncExternalStore } from 'react';
import { type Address, type Addresses, type AddressStore, readPageAddress } from './address.ts';
import type { PageId } from './pages.ts';
import { shareStore } from './shareStore.ts';

const shared = shareStore<AddressStore, Addresses>('Addresses');

/** Provides the address store. */
export const AddressesContext = shared.Context;

/** The address store. Throws outside of an `AddressesContext`. */
export const useAddresses = shared.useHolder;

/** The page whose view the components below read and change, also while another page is on screen. */
export const PageContext = createContext<PageId>('dictionary');

/**
 * A part of the address of the surrounding page. Changes of other parts do not re-render. Throws outside of
 * an `AddressesContext`.
 *
 * @param select picks the part; it returns the same object while the part is unchanged
 */
export function useAddress<Part>(select: (address: Address) => Part): Part {
  const { subscribe, getState } = useAddresses();
  const page = use(PageContext);
  return useSyncExternalStore(subscribe, () => select(readPageAddress(getState(), page)));
}

/** The page on screen; `undefined` if the address belongs to no page of the dashboard. */
export function useShownPage(): PageId | undefined {
  const { subscribe, getState } = useAddresses();
  return useSyncExternalStore(subscribe, () => getState().page);
}
