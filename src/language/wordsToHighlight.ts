import type { Expression } from '../model/expression.ts';
import type { FieldId, Schema } from '../model/schema.ts';

/** The distinct texts to mark in the cells of each field, as written. */
export type HighlightedWords = ReadonlyMap<FieldId, readonly string[]>;

/**
 * The texts to mark in the rows that match an expression: each in the field in which it was searched, and
 * words in every searched field.
 */
export function wordsToHighlight(
  expression: Expression | undefined,
  schema: Schema,
): HighlightedWords {
  const words = new Map<FieldId, string[]>();
  if (expression === undefined) return words;
  const searched = schema.fields.filter((field) => field.searched).map(({ id }) => id);
  for (const { field, text } of collect(expression, true)) {
    for (const id of field === undefined ? searched : [field]) {
      const known = words.get(id) ?? [];
      if (!known.includes(text)) words.set(id, [...known, text]);
    }
  }
  return words;
}

interface Wanted {
  readonly field: FieldId | undefined;
  readonly text: string;
}

function* collect(expression: Expression, wanted: boolean): Generator<Wanted> {
  switch (expression.kind) {
    case 'contains':
    case 'equals':
      if (wanted && expression.text !== '') yield expression;
      return;
    case 'not':
      yield* collect(expression.operand, !wanted);
      return;
    case 'and':
    case 'or':
      for (const operand of expression.operands) yield* collect(operand, wanted);
  }
}
