import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { joinClasses } from './joinClasses.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the main action, `quiet` for buttons in rows. */
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'sm' | 'md';
  /** An icon before the label. */
  readonly icon?: ReactNode;
}

/**
 * A button with a label. Accepts every property of the HTML element, so that it can be rendered as a
 * trigger.
 */
export function Button({
  variant = 'plain',
  size = 'md',
  icon,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={joinClasses(styles.button, styles[variant], styles[size], className)}
    >
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  );
}
