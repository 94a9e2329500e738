import type { Expression, TextFieldId, WildcardPiece } from '../model/expression.ts';
import { formatSearch } from './formatSearch.ts';

/** The folder of a path with the separator at its end; `undefined` where the path names none. */
export function folderOf(path: string): string | undefined {
  const end = Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1;
  return end === 0 ? undefined : path.slice(0, end);
}

/** The search for the rows whose path is right in a folder, which ends with a separator. */
export function searchFolder(field: TextFieldId, folder: string): string {
  const inside = [{ text: folder }, 'any'] as const;
  const separator = folder.slice(-1);
  const wildcard = (pieces: readonly WildcardPiece[]): Expression => ({
    kind: 'wildcard',
    field,
    pieces,
  });
  return formatSearch({
    kind: 'and',
    operands: [
      wildcard(inside),
      { kind: 'not', operand: wildcard([...inside, { text: separator }, 'any']) },
    ],
  });
}
