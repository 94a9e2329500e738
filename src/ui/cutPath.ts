/** A path in two: `end` always stays to be read, `start` is cut where there is no room. */
export interface CutPath {
  readonly start: string;
  readonly end: string;
}

const LONGEST_END = 48;

/**
 * Where to cut a path in its middle, so that its root and its file name can be read. The end is
 * the last separator and what follows it, or the last 48 characters where that is longer. Texts
 * without a separator have no end.
 */
export function cutPath(path: string): CutPath {
  const separator = Math.max(
    path.lastIndexOf('\\', path.length - 2),
    path.lastIndexOf('/', path.length - 2),
  );
  if (separator <= 0) return { start: path, end: '' };
  let place = Math.max(separator, path.length - LONGEST_END);
  // A character of two units stays whole.
  const unit = path.charCodeAt(place);
  if (unit >= 0xdc00 && unit <= 0xdfff) place -= 1;
  return { start: path.slice(0, place), end: path.slice(place) };
}
