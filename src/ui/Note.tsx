import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './joinClasses.ts';
import styles from './Note.module.css';

export interface NoteProps {
  readonly tone: 'info' | 'warning' | 'danger';
  /** What it is about, in a few words. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` for what must be heard at once. */
  readonly role?: 'alert' | 'note';
  /** Adds a button that closes it. */
  readonly onDismiss?: (() => void) | undefined;
}

const ICONS = { info: <Info />, warning: <TriangleAlert />, danger: <CircleAlert /> };

/** A strip across the page that says something about all of it. */
export function Note({ tone, title, children, actions, role = 'note', onDismiss }: NoteProps) {
  return (
    <div className={joinClasses(styles.note, styles[tone])}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[tone]}
      </span>
      <div className={styles.words} role={role}>
        <strong className={styles.title}>{title}</strong> {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss && <IconButton label="Dismiss" icon={<X />} size="sm" onClick={onDismiss} />}
    </div>
  );
}
