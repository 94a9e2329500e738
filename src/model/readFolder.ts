import { fold } from '../base/fold.ts';
import type { FieldValue } from './query.ts';

/**
 * The folder of a row, folded, with the separator at its end: that of its canonical path, of its
 * path where that names none, missing when neither does.
 */
export function readFolder(canonicalPath: FieldValue, path: FieldValue): FieldValue {
  const folder = cutName(canonicalPath ?? '') ?? cutName(path ?? '');
  return folder === undefined ? undefined : fold(folder);
}

/** A path up to its last separator; `undefined` if it has no separator. */
export function cutName(path: string): string | undefined {
  const end = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1;
  return end === 0 ? undefined : path.slice(0, end);
}
