import { formatLink } from '../../state/addressForm.ts';
import { OWN_FORM } from '../../state/ownForm.ts';
import type { PageId } from '../../state/pages.ts';
import { copyText } from '../../ui/copyText.ts';

/** A link to a page with the view of an address, on this dashboard. It contains only the view. */
export function makeLink(page: PageId, address: string): string {
  return new URL(formatLink(OWN_FORM, page, address), location.href).href;
}

/** Copies a link to a page with the view of an address. Resolves to whether the browser allowed it. */
export function copyLink(page: PageId, address: string): Promise<boolean> {
  return copyText(makeLink(page, address));
}
