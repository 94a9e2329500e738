import type { Expression } from '../model/expression.ts';

/** The distinct texts to mark in the rows that match an expression, as written. */
export function wordsToHighlight(expression: Expression | undefined): readonly string[] {
  return expression === undefined ? [] : [...new Set(collect(expression, true))];
}

function* collect(expression: Expression, wanted: boolean): Generator<string> {
  switch (expression.kind) {
    case 'contains':
      if (wanted) yield expression.text;
      return;
    case 'not':
      yield* collect(expression.operand, !wanted);
      return;
    case 'and':
    case 'or':
      for (const operand of expression.operands) yield* collect(operand, wanted);
  }
}
