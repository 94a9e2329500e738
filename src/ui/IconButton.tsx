import type { ComponentProps, ReactNode } from 'react';
import styles from './IconButton.module.css';
import { joinClasses } from './joinClasses.ts';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does: its name for screen readers, and its tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly size?: 'sm' | 'md';
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string | undefined;
  /** Off where the picture says it all, and where Escape has to do something else than close it. */
  readonly tooltip?: boolean;
}

/** A button with a picture only. */
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
