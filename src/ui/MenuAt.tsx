import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { enterMenu } from './enterMenu.ts';
import styles from './Menu.module.css';

/** An element, or a point of the window in px. */
export type MenuAnchor = Element | { readonly x: number; readonly y: number };

export interface MenuAtProps {
  /** The position of the menu; without it the menu is closed. */
  readonly anchor: MenuAnchor | undefined;
  readonly label: string;
  readonly onClose: () => void;
  /** Returns the element that receives the focus on closing. */
  readonly focusAfter: () => HTMLElement | null;
  readonly children: ReactNode;
}

/** A menu at an element or at the position of the pointer. */
export function MenuAt({ anchor, label, onClose, focusAfter, children }: MenuAtProps) {
  return (
    <Base.Root
      open={anchor !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      modal={false}
    >
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={readAnchor(anchor)}
          side="bottom"
          align="start"
        >
          <Base.Popup
            className={styles.popup}
            aria-label={label}
            finalFocus={focusAfter}
            onFocus={enterMenu}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function readAnchor(anchor: MenuAnchor | undefined) {
  if (anchor === undefined) return null;
  if (anchor instanceof Element) return anchor;
  return { getBoundingClientRect: () => new DOMRect(anchor.x, anchor.y, 0, 0) };
}
