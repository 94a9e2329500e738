import type { Expression, WildcardPiece } from '../model/expression.ts';
import type { SignedState } from '../model/record.ts';
import type { FieldId } from '../model/schema.ts';
import { findPrefix } from './fieldNames.ts';
import { isCompared } from './readTerm.ts';
import { isRun, keywordAt, readForm } from './scan.ts';

const STATES: { readonly [S in SignedState]: string } = {
  signed: 'yes',
  unsigned: 'no',
  unknown: 'unknown',
};

/** Formats a search in its canonical form, which `parseSearch` parses to the same expression. */
export function formatSearch(expression: Expression): string {
  switch (expression.kind) {
    case 'contains':
      return expression.field === undefined
        ? formatWord(expression.text)
        : formatContent(expression.field, expression.text);
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
      return `signed:${STATES[expression.state]}`;
    case 'values':
      return `values:${expression.comparison}${expression.count}`;
    case 'uploaded':
      return `uploaded:${expression.comparison}${expression.date}`;
    case 'not':
      return `-${formatOperand(expression.operand, isList)}`;
    case 'and':
      return expression.operands.map((operand) => formatOperand(operand, isList)).join(' ');
    case 'or':
      return expression.operands.map((operand) => formatOperand(operand, isOr)).join(' OR ');
  }
}

function isList({ kind }: Expression): boolean {
  return kind === 'and' || kind === 'or';
}

function isOr({ kind }: Expression): boolean {
  return kind === 'or';
}

function formatOperand(operand: Expression, needsParentheses: (operand: Expression) => boolean) {
  const text = formatSearch(operand);
  return needsParentheses(operand) ? `(${text})` : text;
}

/** Quotes a text; quotes inside are doubled. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function formatWord(text: string): string {
  const name = /^([a-z]+):/i.exec(text)?.[1];
  const isPlain =
    isRun(text) &&
    !text.startsWith('-') &&
    keywordAt(text, 0) === undefined &&
    readForm(text) === undefined &&
    (name === undefined || findPrefix(name) === undefined);
  return isPlain ? text : quote(text);
}

function formatContent(field: FieldId, text: string): string {
  const isPlain = isRun(text) && !/["*?]/.test(text) && !isCompared(field, text);
  return isPlain ? `${field}:${text}` : `${field}:*${quote(text)}*`;
}

/** Formats a piece of a word in which no character needs quotes. */
function formatFormPiece(piece: WildcardPiece): string {
  return typeof piece === 'object' ? piece.text : formatPiece(piece);
}

function formatPiece(piece: WildcardPiece): string {
  if (piece === 'any') return '*';
  if (piece === 'one') return '?';
  return /^[^\s"*?()/]+$/.test(piece.text) ? piece.text : quote(piece.text);
}

function escapeSlash(token: string): string {
  return token === '/' ? '\\/' : token;
}
