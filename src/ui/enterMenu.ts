import type { FocusEvent } from 'react';
import { focusFirst } from './moveFocusPast.ts';

/**
 * Moves the focus to the first item of a menu that was opened by a key from elsewhere, so that the focus is
 * visible. A handler for its popup.
 */
export function enterMenu({ target, currentTarget }: FocusEvent<HTMLElement>): void {
  if (target !== currentTarget || !currentTarget.matches(':focus-visible')) return;
  focusFirst(
    currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([data-disabled])'),
  );
}
