import type { SearchProblem } from '../../language/parseSearch.ts';

/**
 * The problems that are not merely where someone is still typing: what the caret touches, and
 * parentheses that are open, may be finished by the next keys.
 * @param caret `undefined` when nobody is typing
 */
export function findProblemsToShow(
  text: string,
  problems: readonly SearchProblem[],
  caret: number | undefined,
): readonly SearchProblem[] {
  if (caret === undefined) return problems;
  const typed = text.slice(0, caret).trimEnd().length;
  return problems.filter(({ from, to }) => {
    const written = text.slice(from, to);
    if (written === ')') return true;
    return written !== '(' && (from > caret || to < typed);
  });
}
