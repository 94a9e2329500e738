import { createContext, use, useSyncExternalStore } from 'react';
import { type Address, type Addresses, type AddressStore, PLAIN_ADDRESS } from './address.ts';
import type { PageId } from './pages.ts';
import { shareStore } from './shareStore.ts';

const shared = shareStore<AddressStore, Addresses>('Addresses');

/** Gives the addresses to everything below it. */
export const AddressesContext = shared.Context;

/** The store of the views. Throws outside of an `AddressesContext`. */
export const useAddresses = shared.useHolder;

/** The page whose view is read and changed below it, also while another page is on screen. */
export const PageContext = createContext<PageId>('dictionary');

/**
 * A part of the address of the page around. A change of another part does not render again. Throws outside
 * of an `AddressesContext`.
 *
 * @param select takes the part; it gives the same object as long as it did not change
 */
export function useAddress<Part>(select: (address: Address) => Part): Part {
  const { subscribe, getState } = useAddresses();
  const page = use(PageContext);
  return useSyncExternalStore(subscribe, () => select(getState().of[page] ?? PLAIN_ADDRESS));
}

/** The page on screen; `undefined` where the address is none of the dashboard's. */
export function useShownPage(): PageId | undefined {
  const { subscribe, getState } = useAddresses();
  return useSyncExternalStore(subscribe, () => getState().page);
}
