import type { SearchProblem } from '../../language/parseSearch.ts';

/**
 * The problems that typing is not likely to resolve: problems at the caret, and open parentheses, are left
 * out.
 * @param caret `undefined` if the reader is not typing
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
