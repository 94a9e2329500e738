import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import styles from './Tooltip.module.css';

export interface TipAtProps {
  /** The element it belongs to; nothing is shown without. */
  readonly anchor: Element | undefined;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A tooltip that is shown from outside: one for a whole table, say, instead of one for each cell. */
export function TipAt({ anchor, children, onClose }: TipAtProps) {
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
          align="start"
          sideOffset={4}
        >
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
