import { alikeKey } from '../base/alikeKey.ts';
import { readPeriod } from '../base/period.ts';
import type { Comparison, Expression, Place, Term, WildcardPiece } from '../model/expression.ts';
import type { SignedState } from '../model/record.ts';
import type { Field, FieldId, Schema } from '../model/schema.ts';
import { findNamed, type Prefix } from './fieldNames.ts';
import type { ScannedValue } from './scan.ts';

/** The meaning of a value after its prefix, or the reason why it has none. */
export type ReadTerm =
  | { readonly term: Expression; readonly problem?: undefined }
  | { readonly term?: undefined; readonly problem: string };

const STATES: ReadonlyMap<string, SignedState> = new Map([
  ['yes', 'signed'],
  ['signed', 'signed'],
  ['true', 'signed'],
  ['no', 'unsigned'],
  ['false', 'unsigned'],
  ['unsigned', 'unsigned'],
  ['unknown', 'unknown'],
]);

const COMPARED = /^(>=|<=|>|<|=)?(.*)$/s;

function isComparison(sign: string): sign is Comparison {
  return ['>', '>=', '<', '<=', '='].includes(sign);
}

function readSigned(field: FieldId, { text }: ScannedValue): ReadTerm {
  const state = STATES.get(text.toLowerCase());
  if (state === undefined) return { problem: `${field}: is yes, no or unknown.` };
  return { term: { kind: 'signed', field, state } };
}

function readMissing(schema: Schema, { text }: ScannedValue): ReadTerm {
  const field = findNamed(schema, text);
  if (field === undefined) return { problem: `There is no field ${text}.` };
  const { id, kind, neverMissing } = field;
  if (kind === 'signature' && neverMissing) {
    return { term: { kind: 'signed', field: id, state: 'unknown' } };
  }
  return { term: { kind: 'missing', field: id } };
}

function readAlike(field: FieldId, { text, unclosed }: ScannedValue): ReadTerm {
  if (alikeKey(text) !== '') return { term: { kind: 'alike', field, text } };
  if (unclosed !== undefined) return { problem: 'This quote is not closed.' };
  return { problem: `${field}~ needs a letter or a figure.` };
}

/** The comparison of one kind of value. */
interface Compared {
  /** The end of the sentence about an invalid value; its subject is the field. */
  readonly problem: string;
  readonly read: (text: string, comparison: Comparison, field: FieldId) => Term | undefined;
  /** Whether a range from `from` to `to` can contain a value. */
  readonly isInOrder: (from: string, to: string) => boolean;
}

const NUMBERS: Compared = {
  problem: 'is a number behind >, >=, <, <= or =, or a range such as 2..5.',
  read: (text, comparison, field) => {
    const number = Number(text);
    const isNumber = /^[0-9]+$/.test(text) && Number.isSafeInteger(number);
    return isNumber ? { kind: 'number', field, comparison, number } : undefined;
  },
  isInOrder: (from, to) => Number(from) <= Number(to),
};

const TIMES: Compared = {
  problem:
    'is a date such as 2020-01-31 or 2020-01 behind >, >=, <, <= or =, or a range such as 2019..2020-06.',
  read: (text, comparison, field) => {
    const date = text.toUpperCase().replace(' ', 'T');
    return readPeriod(date) && { kind: 'time', field, comparison, date };
  },
  isInOrder: (from, to) => (readPeriod(from)?.start ?? 0) < (readPeriod(to)?.end ?? 0),
};

/** Whether a value of a field is compared instead of searched for: a number, a date after a sign, or a range. */
export function isCompared({ kind }: Field, text: string): boolean {
  return kind === 'number' || (kind === 'time' && /^[<>=]|\.\./.test(text));
}

/** Reads a value after a comparison sign, or a range: `2..5` includes both ends, `2..` has no upper end. */
function readCompared(field: FieldId, text: string, compared: Compared): ReadTerm {
  const { isInOrder } = compared;
  const problem = `${field}: ${compared.problem}`;
  const read = (value: string, sign: Comparison) => compared.read(value, sign, field);
  const dots = text.indexOf('..');
  if (dots < 0) {
    const [, sign = '=', value = ''] = COMPARED.exec(text) ?? [];
    const term = isComparison(sign) ? read(value, sign) : undefined;
    return term === undefined ? { problem } : { term };
  }
  const [from, to] = [text.slice(0, dots), text.slice(dots + 2)];
  const first = from === '' ? undefined : read(from, '>=');
  const last = to === '' ? undefined : read(to, '<=');
  const isWhole = (first !== undefined || from === '') && (last !== undefined || to === '');
  if (!isWhole) return { problem };
  if (first === undefined || last === undefined) {
    const term = first ?? last;
    return term === undefined ? { problem } : { term };
  }
  if (!isInOrder(from, to)) return { problem: 'This range ends before it begins.' };
  return { term: { kind: 'and', operands: [first, last] } };
}

/** The text of a pattern that only requires this text somewhere inside. */
function contentOf(pieces: readonly WildcardPiece[]): string | undefined {
  const [first, second, third] = pieces;
  if (pieces.length === 1 && typeof first === 'object') return first.text;
  if (pieces.length !== 3 || first !== 'any' || third !== 'any') return undefined;
  return typeof second === 'object' ? second.text : undefined;
}

function readText(field: FieldId, value: ScannedValue): ReadTerm {
  const { pieces, text, quoted, unclosed } = value;
  if (quoted && unclosed === undefined) return { term: { kind: 'equals', field, text } };
  if (pieces.length === 0) return { problem: 'There is nothing between the quotes.' };
  // A value that is still being typed would match nothing if it had to be the whole value.
  const open: readonly WildcardPiece[] =
    unclosed === undefined || pieces.at(-1) === 'any' || contentOf(pieces) !== undefined
      ? pieces
      : [...pieces, 'any'];
  return { term: readPieces(field, open) };
}

/** The term for pieces in a field or in any searched field: a pattern, or a text inside. */
export function readPieces(field: Place, pieces: readonly WildcardPiece[]): Term {
  const text = contentOf(pieces);
  return text === undefined
    ? { kind: 'wildcard', field, pieces }
    : { kind: 'contains', field, text };
}

/** Reads a value after a prefix. */
export function readTerm(schema: Schema, prefix: Prefix, value: ScannedValue): ReadTerm {
  if (prefix.kind === 'missing') return readMissing(schema, value);
  const { field, sign } = prefix;
  const { id, kind } = field;
  if (sign === '~') return readAlike(id, value);
  if (kind === 'signature') return readSigned(id, value);
  if (kind === 'number') return readCompared(id, value.text, NUMBERS);
  const isPlain = value.pieces.length === 1 && typeof value.pieces[0] === 'object' && !value.quoted;
  return isPlain && isCompared(field, value.text)
    ? readCompared(id, value.text, TIMES)
    : readText(id, value);
}
