import { cloneElement, type ReactElement } from 'react';

/** What a button gets that opens something. */
export interface OpenerProps {
  readonly onClick?: () => void;
  readonly 'aria-haspopup'?: 'dialog' | 'menu';
  readonly 'aria-expanded'?: boolean;
}

/** A button that opens a menu or a dialog whose code is not there yet. */
export function openBy(
  trigger: ReactElement<OpenerProps>,
  kind: 'dialog' | 'menu',
  open: boolean,
  onOpen: () => void,
): ReactElement {
  return cloneElement(trigger, {
    onClick: onOpen,
    'aria-haspopup': kind,
    'aria-expanded': open,
  });
}
