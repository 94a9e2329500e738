import type { AddressForm } from './addressForm.ts';
import { PAGES } from './pages.ts';

/**
 * How the addresses of this dashboard look. Its base path is the folder of the address that it was opened
 * at, since the path of a page is one name.
 */
export const OWN_FORM: AddressForm = {
  pages: PAGES,
  base: new URL('.', location.href).pathname,
  inHash: location.protocol === 'file:',
};
