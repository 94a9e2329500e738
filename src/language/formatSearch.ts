import type { Expression, WildcardPiece } from '../model/expression.ts';
import type { SignedState } from '../model/record.ts';
import { type Field, requireField, type Schema } from '../model/schema.ts';
import { findUnknownName, prefixAt } from './fieldNames.ts';
import { isCompared } from './readTerm.ts';
import { isMinus, isQuote, isRun, keywordAt, readForm } from './scan.ts';

const STATES: { readonly [S in SignedState]: string } = {
  signed: 'yes',
  unsigned: 'no',
  unknown: 'unknown',
};

/**
 * Formats a search of a table in its canonical form, which `parseSearch` parses to the same expression.
 * @throws Error if the expression names a field that the table lacks
 */
export function formatSearch(expression: Expression, schema: Schema): string {
  switch (expression.kind) {
    case 'contains':
      return expression.field === undefined
        ? formatWord(expression.text, schema)
        : formatContent(requireField(schema, expression.field), expression.text);
    case 'equals':
      return `${expression.field}:${quote(expression.text)}`;
    case 'wildcard':
      return expression.field === undefined
        ? expression.pieces.map(formatFormPiece).join('')
        : `${expression.field}:${expression.pieces.map(formatPiece).join('')}`;
    case 'regex': {
      const { field, pattern, ignoreCase } = expression;
      const place = field === undefined ? '' : `${field}:`;
      return `${place}/${pattern.replaceAll(/\\.|\//gs, escapeSlash)}/${ignoreCase ? 'i' : ''}`;
    }
    case 'missing':
      return `missing:${expression.field}`;
    case 'signed':
      return `${expression.field}:${STATES[expression.state]}`;
    case 'alike':
      return `${expression.field}~${formatAlike(expression.text)}`;
    case 'number':
      return `${expression.field}:${expression.comparison}${expression.number}`;
    case 'time':
      return `${expression.field}:${expression.comparison}${expression.date}`;
    case 'not':
      return `-${formatOperand(expression.operand, schema, isList)}`;
    case 'and':
      return expression.operands.map((one) => formatOperand(one, schema, isList)).join(' ');
    case 'or':
      return expression.operands.map((one) => formatOperand(one, schema, isOr)).join(' OR ');
  }
}

function isList({ kind }: Expression): boolean {
  return kind === 'and' || kind === 'or';
}

function isOr({ kind }: Expression): boolean {
  return kind === 'or';
}

function formatOperand(
  operand: Expression,
  schema: Schema,
  needsParentheses: (operand: Expression) => boolean,
): string {
  const text = formatSearch(operand, schema);
  return needsParentheses(operand) ? `(${text})` : text;
}

/** Quotes a text; quotes inside are doubled. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function formatWord(text: string, schema: Schema): string {
  const isPlain =
    isRun(text) &&
    !isMinus(text[0]) &&
    keywordAt(text, 0) === undefined &&
    readForm(text) === undefined &&
    prefixAt(schema, text, 0) === undefined &&
    findUnknownName(schema, text) === undefined;
  return isPlain ? text : quote(text);
}

function formatContent(field: Field, text: string): string {
  const isPlain = isUnquoted(text) && !isCompared(field, text);
  return isPlain ? `${field.id}:${text}` : `${field.id}:*${quote(text)}*`;
}

/** Whether a value is read as written without quotes. */
function isUnquoted(text: string): boolean {
  return isRun(text) && !/[*?]/.test(text) && ![...text].some(isQuote);
}

function formatAlike(text: string): string {
  return isUnquoted(text) ? text : quote(text);
}

/** Formats a piece of a word in which no character needs quotes. */
function formatFormPiece(piece: WildcardPiece): string {
  return typeof piece === 'object' ? piece.text : formatPiece(piece);
}

function formatPiece(piece: WildcardPiece): string {
  if (piece === 'any') return '*';
  if (piece === 'one') return '?';
  const isPlain = /^[^\s*?()/]+$/.test(piece.text) && ![...piece.text].some(isQuote);
  return isPlain ? piece.text : quote(piece.text);
}

function escapeSlash(token: string): string {
  return token === '/' ? '\\/' : token;
}
