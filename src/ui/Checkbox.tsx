import type { ComponentProps } from 'react';
import styles from './Checkbox.module.css';
import { joinClasses } from './joinClasses.ts';

export interface CheckboxProps
  extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'ref'> {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  /** Neither on nor off, for example when some of a group are on. */
  readonly indeterminate?: boolean;
}

/** A check box. Put it into a `label`, or give it an `aria-label`. */
export function Checkbox({
  checked,
  onCheckedChange,
  indeterminate = false,
  className,
  ...props
}: CheckboxProps) {
  return (
    <input
      {...props}
      type="checkbox"
      className={joinClasses(styles.checkbox, className)}
      checked={checked}
      onChange={(event) => onCheckedChange(event.currentTarget.checked)}
      ref={(input) => {
        if (input) input.indeterminate = indeterminate;
      }}
    />
  );
}
