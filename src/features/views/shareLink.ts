import { formatLink } from '../../state/addressForm.ts';
import { OWN_FORM } from '../../state/ownForm.ts';
import { copyText } from '../../ui/copyText.ts';

/** A link to the view of an address, on this dashboard. It contains only the view. */
export function makeLink(address: string): string {
  return new URL(formatLink(OWN_FORM, 'dictionary', address), location.href).href;
}

/** Copies a link to the view of an address. Resolves to whether the browser allowed it. */
export function copyLink(address: string): Promise<boolean> {
  return copyText(makeLink(address));
}
