import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** Its name for screen readers. */
  readonly label: string;
  /** From 0 to 1; `undefined` if the total is unknown. */
  readonly value: number | undefined;
  /** The progress in words. */
  readonly valueText?: string;
}

/** A progress bar. */
export function ProgressBar({ label, value, valueText }: ProgressBarProps) {
  const percent =
    value === undefined ? undefined : Math.round(Math.min(Math.max(value, 0), 1) * 100);
  return (
    <div
      role="progressbar"
      className={styles.track}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={valueText}
    >
      {percent === undefined ? (
        <div className={styles.unknown} />
      ) : (
        <div className={styles.known} style={{ width: `${percent}%` }} />
      )}
    </div>
  );
}
