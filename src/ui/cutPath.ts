/** A path in two parts: `end` is always visible, `start` is cut if there is no room. */
export interface CutPath {
  readonly start: string;
  readonly end: string;
}

const LONGEST_END_CHARS = 48;

/**
 * Splits a path so that its root and its file name stay readable. The end is the last separator with the
 * text after it, or the last 48 characters if that is longer. Texts without a separator have an empty end.
 */
export function cutPath(path: string): CutPath {
  const separator = Math.max(
    path.lastIndexOf('\\', path.length - 2),
    path.lastIndexOf('/', path.length - 2),
  );
  if (separator <= 0) return { start: path, end: '' };
  let place = Math.max(separator, path.length - LONGEST_END_CHARS);
  // Does not split a surrogate pair.
  const unit = path.charCodeAt(place);
  if (unit >= 0xdc00 && unit <= 0xdfff) place -= 1;
  return { start: path.slice(0, place), end: path.slice(place) };
}
