import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './joinClasses.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly footer?: ReactNode;
  readonly size?: 'sm' | 'lg' | 'xl';
  /** What has the focus first; the button that closes it unless told otherwise. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
  /** What gets the focus when it closes; what had it before unless told otherwise. */
  readonly focusAfter?: () => HTMLElement | null;
}

/** A box over the page. Escape and a click beside it close it; the focus goes back to where it was. */
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
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close
              render={<IconButton label="Close" tooltip={false} icon={<X />} size="sm" />}
            />
          </header>
          <div className={styles.body}>{children}</div>
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
