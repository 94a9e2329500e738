import type { ComponentProps } from 'react';
import { joinClasses } from './joinClasses.ts';
import styles from './TextInput.module.css';

/** A single-line text field. It needs a `label` or an `aria-label`. */
export function TextInput({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      type="text"
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      {...props}
      className={joinClasses(styles.input, className)}
    />
  );
}
