/**
 * The target of a key in a list of `count` items (from 0): the arrows move by one, Home and End to the
 * ends. `undefined` for other keys and in an empty list.
 */
export function moveIndex(index: number, key: string, count: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, last);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
