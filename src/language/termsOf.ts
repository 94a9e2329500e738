import type { Expression, Term } from '../model/expression.ts';

/** The terms of an expression, in the order of the text. */
export function* termsOf(expression: Expression): Generator<Term> {
  switch (expression.kind) {
    case 'not':
      yield* termsOf(expression.operand);
      return;
    case 'and':
    case 'or':
      for (const operand of expression.operands) yield* termsOf(operand);
      return;
    default:
      yield expression;
  }
}
