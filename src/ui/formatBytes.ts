const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size, in decimal units with at most one decimal: `812 B`, `4.2 MB`. */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit++;
  }
  const maximumFractionDigits = unit > 0 && size < 99.95 ? 1 : 0;
  return `${new Intl.NumberFormat(undefined, { maximumFractionDigits }).format(size)} ${UNITS[unit]}`;
}
