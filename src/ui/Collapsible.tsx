import { type ReactNode, useId } from 'react';
import styles from './Collapsible.module.css';
import { DisclosureButton } from './DisclosureButton.tsx';
import { joinClasses } from './joinClasses.ts';

export interface CollapsibleProps {
  readonly title: string;
  /** A sentence for the tooltip of the heading. */
  readonly hint?: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly children: ReactNode;
  /** Content at the end of the heading's line, beside the button. */
  readonly aside?: ReactNode;
  readonly className?: string | undefined;
}

/** A section with a heading that opens and closes it. The content of a closed section is not rendered. */
export function Collapsible({
  title,
  hint,
  open,
  onOpenChange,
  children,
  aside,
  className,
}: CollapsibleProps) {
  const panelId = useId();
  return (
    <section className={joinClasses(styles.section, className)}>
      <div className={styles.heading}>
        <h2 className={styles.title}>
          <DisclosureButton
            open={open}
            title={hint}
            aria-controls={open ? panelId : undefined}
            onClick={() => onOpenChange(!open)}
          >
            {title}
          </DisclosureButton>
        </h2>
        {aside}
      </div>
      {open && (
        <div id={panelId} className={styles.panel}>
          {children}
        </div>
      )}
    </section>
  );
}
