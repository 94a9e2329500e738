/** Forty keys: one letter, words, a path with backslashes, no hit, and deleting again. */
export const KEYS: readonly string[] = [
  ...'e',
  'Backspace',
  ...'chrome',
  ...Array(6).fill('Backspace'),
  ...'c:\\prog',
  ...Array(7).fill('Backspace'),
  ...'qzx',
  ...Array(3).fill('Backspace'),
  ...'soft exe',
];

/** What is in the search box after a key. */
export function typeKey(search: string, key: string): string {
  return key === 'Backspace' ? search.slice(0, -1) : search + key;
}
