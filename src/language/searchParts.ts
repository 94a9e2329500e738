import type { Schema } from '../model/schema.ts';
import { prefixAt } from './fieldNames.ts';
import {
  isMinus,
  isQuote,
  isSpace,
  scanQuoted,
  scanRegex,
  scanValue,
  scanWord,
  skipSpace,
} from './scan.ts';

/** A part of a search as written. All parts in order are the whole text. */
export interface SearchPart {
  /** `exact` is a quoted text or a regular expression, `field` a value with its prefix. */
  readonly kind: 'space' | 'open' | 'close' | 'minus' | 'exact' | 'field' | 'word';
  readonly text: string;
  /** The name and the sign of a `field`. */
  readonly prefix?: string;
  /** Whether it is inside the parentheses of a field. */
  readonly isValue: boolean;
}

/** Splits a search into its parts, at the same positions as `parseSearch`. */
export function cutSearch(text: string, schema: Schema): readonly SearchPart[] {
  const parts: SearchPart[] = [];
  /** For each open parenthesis, whether it belongs to a field. */
  const scopes: boolean[] = [];
  let at = 0;
  while (at < text.length) {
    const isValue = scopes.at(-1) ?? false;
    const { kind, end, prefix } = findPart(text, at, isValue, schema);
    const part = text.slice(at, end);
    parts.push({ kind, text: part, isValue, ...(prefix !== undefined && { prefix }) });
    if (kind === 'open') scopes.push(isValue || part.length > 1);
    if (kind === 'close') scopes.pop();
    at = end;
  }
  return parts;
}

type Found = Pick<SearchPart, 'kind' | 'prefix'> & { readonly end: number };

function findPart(text: string, at: number, isValue: boolean, schema: Schema): Found {
  const first = text[at];
  if (isSpace(first)) return { kind: 'space', end: skipSpace(text, at) };
  if (first === '(') return { kind: 'open', end: at + 1 };
  if (first === ')') return { kind: 'close', end: at + 1 };
  if (isMinus(first) && at + 1 < text.length && !isSpace(text[at + 1])) {
    return { kind: 'minus', end: at + 1 };
  }
  if (isQuote(first)) return { kind: 'exact', end: scanQuoted(text, at).end };
  if (first === '/') {
    const end = endOfRegex(text, at);
    if (end !== undefined) return { kind: 'exact', end };
  }
  if (isValue) return { kind: 'word', end: Math.max(scanValue(text, at).end, at + 1) };
  const prefix = prefixAt(schema, text, at)?.written;
  if (prefix === undefined) return { kind: 'word', end: scanWord(text, at) };
  const value = at + prefix.length;
  if (text[value] === '(') return { kind: 'open', end: value + 1 };
  const regex = text[value] === '/' ? endOfRegex(text, value) : undefined;
  if (regex !== undefined) return { kind: 'exact', end: regex };
  return { kind: 'field', prefix, end: scanValue(text, value).end };
}

/** The end of the regular expression; `undefined` if the slash begins a word. */
function endOfRegex(text: string, at: number): number | undefined {
  const regex = scanRegex(text, at);
  if (regex === 'word') return undefined;
  return regex === 'unclosed' ? text.length : regex.end;
}
