import type { FocusEvent } from 'react';
import { focusFirst } from './moveFocusPast.ts';

/**
 * Passes the focus of a menu that was opened by a key from elsewhere on to its first item, so that it
 * is to be seen. For its popup; after a click the mouse says where one is.
 */
export function enterMenu({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget || !currentTarget.matches(':focus-visible')) return;
  focusFirst(
    currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([data-disabled])'),
  );
}
