import styles from './Spinner.module.css';

/** A small turning ring beside words that say what is going on. Hidden from screen readers. */
export function Spinner() {
  return <span className={styles.spinner} aria-hidden="true" />;
}
