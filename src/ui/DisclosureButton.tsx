import { ChevronRight } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './DisclosureButton.module.css';

export interface DisclosureButtonProps extends Omit<ComponentProps<'button'>, 'aria-expanded'> {
  readonly open: boolean;
}

/** A heading's button that opens and closes the content below it. */
export function DisclosureButton({ open, children, ...rest }: DisclosureButtonProps) {
  return (
    <button type="button" className={styles.toggle} aria-expanded={open} {...rest}>
      <ChevronRight className={styles.chevron} aria-hidden="true" />
      {children}
    </button>
  );
}
