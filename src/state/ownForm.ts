import type { AddressForm } from './addressForm.ts';
import { PAGES } from './pages.ts';

/**
 * The form of this dashboard's addresses. The base path is the folder of the address at which the dashboard
 * was opened, since the path of a page is a single segment.
 */
export const OWN_FORM: AddressForm = {
  pages: PAGES,
  base: location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1),
  inHash: location.protocol === 'file:',
};
