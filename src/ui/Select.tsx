import type { ComponentProps } from 'react';
import styles from './Select.module.css';

/** A choice of one among many, of the browser. It needs a `label` or an `aria-label`. */
export function Select(props: Omit<ComponentProps<'select'>, 'className'>) {
  return <select {...props} className={styles.select} />;
}
