import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { HighlightedText } from './HighlightedText.tsx';
import { IconButton } from './IconButton.tsx';
import { joinClasses } from './joinClasses.ts';
import { moveFocusPast } from './moveFocusPast.ts';
import styles from './Note.module.css';

export interface NoteProps {
  readonly tone: 'info' | 'warning' | 'danger';
  /** The subject in a few words, which may come from the service. */
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader, `status` is read after the current announcement. */
  readonly role?: 'alert' | 'status' | 'note';
  /** Adds a close button; on closing, the focus moves to the next element. */
  readonly onDismiss?: (() => void) | undefined;
}

const ICONS = { info: <Info />, warning: <TriangleAlert />, danger: <CircleAlert /> };

/** A notice across the page. */
export function Note({ tone, title, children, actions, role = 'note', onDismiss }: NoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const dismiss = () => {
    if (note.current) moveFocusPast(note.current);
    onDismiss?.();
  };
  return (
    <div ref={note} className={joinClasses(styles.note, styles[tone])}>
      <span className={styles.icon} aria-hidden="true">
        {ICONS[tone]}
      </span>
      <div className={styles.words} role={role}>
        <strong className={styles.title}>
          <HighlightedText text={title} />
        </strong>{' '}
        {children}
      </div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      {onDismiss && <IconButton label="Dismiss" icon={<X />} size="sm" onClick={dismiss} />}
    </div>
  );
}
