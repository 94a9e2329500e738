import type { AddressForm } from './addressForm.ts';
import { PAGES } from './pages.ts';

/** How the addresses of this dashboard look: below the base path of the build, or in the hash of a file. */
export const OWN_FORM: AddressForm = {
  pages: PAGES,
  base: import.meta.env.BASE_URL,
  inHash: location.protocol === 'file:',
};
