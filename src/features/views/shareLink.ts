import { isLoopbackName } from '../../base/isLoopbackName.ts';
import { formatLink } from '../../state/addressForm.ts';
import { OWN_FORM } from '../../state/ownForm.ts';
import type { PageId } from '../../state/pages.ts';
import { copyText } from '../../ui/copyText.ts';

/** What a colleague needs to open a link. */
export const REACH = isLoopbackName(location.hostname)
  ? 'Its address is this machine: a colleague needs a dashboard at the same address, and the same data.'
  : 'A colleague needs the same data to see the same rows.';

/** A link to a page with the view of an address, on this dashboard. It contains only the view. */
export function makeLink(page: PageId, address: string): string {
  return new URL(formatLink(OWN_FORM, page, address), location.href).href;
}

/** Copies a link to a page with the view of an address. Resolves to whether the browser allowed it. */
export function copyLink(page: PageId, address: string): Promise<boolean> {
  return copyText(makeLink(page, address));
}
