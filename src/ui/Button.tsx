import type { ComponentProps, ReactNode } from 'react';
import styles from './Button.module.css';
import { joinClasses } from './joinClasses.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one thing to do next, `quiet` for buttons that stand in rows. */
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'sm' | 'md';
  /** A picture before the words. */
  readonly icon?: ReactNode;
}

/** A button with words on it. Takes every property of the HTML element, so that triggers can render it. */
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
