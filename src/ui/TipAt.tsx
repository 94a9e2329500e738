import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { joinClasses } from './joinClasses.ts';
import styles from './TipAt.module.css';

export interface TipAtProps {
  /** The element of the tooltip; without it nothing is shown. */
  readonly anchor: Element | undefined;
  readonly align?: 'start' | 'center' | 'end';
  /** Whether it only names a button. The elements below such a tooltip stay clickable. */
  readonly isLabel?: boolean;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** A controlled tooltip, for example one for a whole table instead of one for each cell. */
export function TipAt({ anchor, align = 'start', isLabel, children, onClose }: TipAtProps) {
  return (
    <Base.Root
      open={anchor !== undefined}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          className={joinClasses(styles.positioner, isLabel && styles.label)}
          anchor={anchor ?? null}
          side="bottom"
          align={align}
          sideOffset={4}
        >
          <Base.Popup className={joinClasses(styles.popup, isLabel && styles.label)} data-tip-popup>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
