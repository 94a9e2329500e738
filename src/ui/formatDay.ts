/** A day in the reader's time zone, in a form that sorts by name: `2026-11-24`. */
export function formatDay(time: Date): string {
  const month = String(time.getMonth() + 1).padStart(2, '0');
  const day = String(time.getDate()).padStart(2, '0');
  return `${time.getFullYear()}-${month}-${day}`;
}
