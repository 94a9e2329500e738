const FORMAT = new Intl.NumberFormat();

/** A count, grouped as the reader's locale does: `12,408`. */
export function formatNumber(count: number): string {
  return FORMAT.format(count);
}

/** A count with its noun: `1 row`, `12,408 rows`. The plural is the noun with an `s` unless given. */
export function formatCount(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`;
}
