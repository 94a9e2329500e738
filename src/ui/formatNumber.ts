const FORMAT = new Intl.NumberFormat();

/** A count, grouped according to the reader's locale: `12,408`. */
export function formatNumber(count: number): string {
  return FORMAT.format(count);
}

/** A count with its noun: `1 row`, `12,408 rows`. The plural defaults to the noun with an `s`. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}
