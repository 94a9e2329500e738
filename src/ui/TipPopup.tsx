import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import styles from './TipPopup.module.css';

export interface TipPopupProps {
  /** The element it belongs to; nothing is shown without. */
  readonly anchor: Element | undefined;
  readonly align?: 'start' | 'center' | 'end';
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A tooltip that is shown from outside: one for a whole table, say, instead of one for each cell. */
export function TipPopup({ anchor, align = 'start', children, onClose }: TipPopupProps) {
  return (
    <Base.Root
      open={anchor !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          anchor={anchor ?? null}
          side="bottom"
          align={align}
          sideOffset={4}
        >
          <Base.Popup className={styles.popup} data-tip-popup>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
