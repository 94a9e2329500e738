import { cloneElement, type KeyboardEvent, type ReactElement } from 'react';

/** What a button gets that opens something. */
export interface OpenerProps {
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly 'aria-haspopup'?: 'dialog' | 'menu';
  readonly 'aria-expanded'?: boolean;
}

/** A button that opens a menu or a dialog whose code is not there yet. A menu opens by arrows, too. */
export function openBy(
  trigger: ReactElement<OpenerProps>,
  kind: 'dialog' | 'menu',
  open: boolean,
  onOpen: () => void,
): ReactElement {
  const openByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    onOpen();
  };
  return cloneElement(trigger, {
    onClick: onOpen,
    ...(kind === 'menu' && { onKeyDown: openByArrow }),
    'aria-haspopup': kind,
    'aria-expanded': open,
  });
}
