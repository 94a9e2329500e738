import { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { Expression, ListExpression, Term } from '../model/expression.ts';

/** What a search, or a part of it, finds. */
export interface Found {
  /** Never to be changed; `undefined` when it was not found out and nothing is to be filtered. */
  readonly rows: BitSet | undefined;
  /** What was not found out, and why, each once. */
  readonly problems: readonly string[];
}

/**
 * The rows below `rows` that an expression means. What could not be found out never takes rows
 * away: without it, `and` means its other operands, while `or` and `not` are not found out either.
 * @param find marks the rows that a term finds
 */
export function* evaluate(
  expression: Expression,
  rows: number,
  find: (term: Term) => Steps<Found>,
): Steps<Found> {
  switch (expression.kind) {
    case 'not': {
      const { rows: hits, problems } = yield* evaluate(expression.operand, rows, find);
      return { rows: hits && BitSet.full(rows).subtract(hits), problems };
    }
    case 'and':
    case 'or':
      return yield* evaluateList(expression, rows, find);
    default:
      return yield* find(expression);
  }
}

function* evaluateList(
  { kind, operands }: ListExpression,
  rows: number,
  find: (term: Term) => Steps<Found>,
): Steps<Found> {
  const isAnd = kind === 'and';
  const problems = new Set<string>();
  let hits: BitSet | undefined;
  let isKnown = true;
  for (const operand of operands) {
    const found = yield* evaluate(operand, rows, find);
    for (const problem of found.problems) problems.add(problem);
    if (found.rows === undefined) isKnown &&= isAnd;
    else if (hits === undefined) hits = found.rows.copy();
    else if (isAnd) hits.intersect(found.rows);
    else hits.unite(found.rows);
  }
  return { rows: isKnown ? hits : undefined, problems: [...problems] };
}
