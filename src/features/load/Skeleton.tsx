import styles from './Skeleton.module.css';

const WIDTHS = [68, 44, 82, 57, 73, 39, 90, 61, 50, 77];
const LINES = Array.from({ length: 24 }, (_, line) => line);

function widthOf(line: number, cell: number): string {
  return `${WIDTHS[(line * 3 + cell * 7) % WIDTHS.length]}%`;
}

/** A placeholder for the page before there is data: side bar, tool bar, table. Hidden from screen readers. */
export function Skeleton() {
  return (
    <div className={styles.page} aria-hidden="true">
      <div className={styles.side}>
        {LINES.slice(0, 14).map((line) => (
          <div key={line} className={styles.bar} style={{ width: widthOf(line, 1) }} />
        ))}
      </div>
      <div className={styles.table}>
        {LINES.map((line) => (
          <div key={line} className={styles.row}>
            {WIDTHS.slice(0, 6).map((width, cell) => (
              <div key={width} className={styles.bar} style={{ width: widthOf(line, cell) }} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
