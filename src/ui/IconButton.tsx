import type { ComponentProps, ReactNode } from 'react';
import styles from './IconButton.module.css';
import { joinClasses } from './joinClasses.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Its name for screen readers, and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly size?: 'sm' | 'md';
  /** The key of the same action, shown in the tooltip. */
  readonly shortcut?: string | undefined;
  /** False where the icon needs no explanation, or where Escape must not be spent on closing the tooltip. */
  readonly tooltip?: boolean;
}

/** A button with an icon only. */
export function IconButton({
  label,
  icon,
  size = 'md',
  shortcut,
  tooltip = true,
  className,
  ...props
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      aria-label={label}
      data-tip={tooltip ? label : undefined}
      data-tip-key={shortcut}
      className={joinClasses(styles.button, styles[size], className)}
    >
      {icon}
    </button>
  );
}
