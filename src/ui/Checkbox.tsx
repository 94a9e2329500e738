import type { ComponentProps } from 'react';
import styles from './Checkbox.module.css';
import { joinClasses } from './joinClasses.ts';

export interface CheckboxProps
  extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange' | 'ref'> {
  readonly checked: boolean;
  readonly onCheckedChange: (checked: boolean) => void;
  /** Neither checked nor unchecked, for example when some members of a group are checked. */
  readonly indeterminate?: boolean;
}

/** A check box. It needs a surrounding `label` or an `aria-label`. */
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
