import type { Comparison, Term, TextFieldId, WildcardPiece } from '../model/expression.ts';
import type { SignedState } from '../model/record.ts';
import { findField, type Prefix } from './fieldNames.ts';
import type { ScannedValue } from './scan.ts';

/** What a value means behind its prefix, or why it means nothing. */
export type ReadTerm =
  | { readonly term: Term; readonly problem?: undefined }
  | { readonly term?: undefined; readonly problem: string };

const STATES: ReadonlyMap<string, SignedState> = new Map([
  ['yes', 'signed'],
  ['signed', 'signed'],
  ['no', 'unsigned'],
  ['unsigned', 'unsigned'],
  ['unknown', 'unknown'],
]);

const COUNT = /^(>=|<=|>|<|=)?([0-9]+)$/;

function isComparison(sign: string): sign is Comparison {
  return ['>', '>=', '<', '<=', '='].includes(sign);
}

function readSigned({ text }: ScannedValue): ReadTerm {
  const state = STATES.get(text.toLowerCase());
  if (state === undefined) return { problem: 'signed: is yes, no or unknown.' };
  return { term: { kind: 'signed', state } };
}

function readMissing({ text }: ScannedValue): ReadTerm {
  const field = findField(text);
  if (field === undefined) return { problem: `There is no field ${text}.` };
  if (field === 'signed') return { term: { kind: 'signed', state: 'unknown' } };
  return { term: { kind: 'missing', field } };
}

function readValues({ text }: ScannedValue): ReadTerm {
  const [, sign = '=', digits = ''] = COUNT.exec(text) ?? [];
  const count = Number(digits);
  if (digits === '' || !Number.isSafeInteger(count) || !isComparison(sign)) {
    return { problem: 'values: is a number behind >, >=, <, <= or =.' };
  }
  return { term: { kind: 'values', comparison: sign, count } };
}

/** A pattern that only asks for a text somewhere inside is no pattern. */
function contentOf(pieces: readonly WildcardPiece[]): string | undefined {
  const [first, second, third] = pieces;
  if (pieces.length === 1 && typeof first === 'object') return first.text;
  if (pieces.length !== 3 || first !== 'any' || third !== 'any') return undefined;
  return typeof second === 'object' ? second.text : undefined;
}

function readText(field: TextFieldId, value: ScannedValue): ReadTerm {
  const { pieces, text, quoted, unclosed } = value;
  if (quoted && unclosed === undefined) return { term: { kind: 'equals', field, text } };
  if (pieces.length === 0) return { problem: 'There is nothing between the quotes.' };
  // What is still being typed would leave nothing over if it had to be the whole value.
  const open: readonly WildcardPiece[] =
    unclosed === undefined || pieces.at(-1) === 'any' || contentOf(pieces) !== undefined
      ? pieces
      : [...pieces, 'any'];
  const content = contentOf(open);
  if (content !== undefined) return { term: { kind: 'contains', field, text: content } };
  return { term: { kind: 'wildcard', field, pieces: open } };
}

/** What a value means behind a prefix. */
export function readTerm(prefix: Prefix, value: ScannedValue): ReadTerm {
  if (prefix.kind === 'missing') return readMissing(value);
  if (prefix.kind === 'values') return readValues(value);
  return prefix.field === 'signed' ? readSigned(value) : readText(prefix.field, value);
}
