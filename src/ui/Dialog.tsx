import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import styles from './Dialog.module.css';
import { DialogHeader } from './DialogHeader.tsx';
import { joinClasses } from './joinClasses.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly footer?: ReactNode;
  readonly size?: 'sm' | 'lg' | 'xl';
  /** The element that receives the focus first; by default the close button. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** Returns the element that receives the focus on closing; by default the one that had it before. */
  readonly focusAfter?: () => HTMLElement | null;
}

/** A modal dialog. Escape and a click outside close it, and the focus is restored. */
export function Dialog({
  open,
  onOpenChange,
  title,
  children,
  footer,
  size = 'sm',
  initialFocus,
  focusAfter,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={joinClasses(styles.popup, styles[size])}
          initialFocus={initialFocus}
          {...(focusAfter && { finalFocus: focusAfter })}
        >
          <DialogHeader title={title} />
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
