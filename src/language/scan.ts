import type { WildcardPiece } from '../model/expression.ts';

/** A quoted text. `end` is after its closing quote, or the end of the search if that is missing. */
export interface Quoted {
  readonly text: string;
  readonly end: number;
  readonly closed: boolean;
}

/** The pattern between two slashes, and the flags after the second; `end` is after the flags. */
export interface ScannedRegex {
  readonly pattern: string;
  readonly flags: string;
  readonly end: number;
}

/** The value of a field as written; not used for regular expressions. */
export interface ScannedValue {
  readonly pieces: readonly WildcardPiece[];
  /** The text of all pieces, including wildcards. */
  readonly text: string;
  /** Whether it is only a quoted text. */
  readonly quoted: boolean;
  /** The position of a quote that is not closed. */
  readonly unclosed: number | undefined;
  readonly end: number;
}

export type Keyword = 'OR' | 'AND' | 'NOT';

/** The straight quote, and those that programs and keyboards put in its place. */
const QUOTE = /["\u201c-\u201f\u00ab\u00bb\uff02]/;
/** The hyphen, and the dashes and minus signs that programs put in its place. */
const MINUS = /[-\u2010-\u2015\u2212]/;
const SPACE = /\s/;
const KEYWORD = /(OR|AND|NOT)(?=[\s()]|$)/y;
const FLAGS = /[a-z]*(?=[\s)]|$)/y;
const KNOWN_FLAGS = /^[gimsu]{0,3}$/;

/** Whether a character separates terms. The end of the text does not count. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACE.test(character);
}

/** Whether a character begins a quoted text. */
export function isQuote(character: string | undefined): boolean {
  return character !== undefined && QUOTE.test(character);
}

/** Whether a character negates a term that follows it. */
export function isMinus(character: string | undefined): boolean {
  return character !== undefined && MINUS.test(character);
}

/** The position of the first character from `at` on that is not a space. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (isSpace(text[end])) end++;
  return end;
}

/** The keyword at this position. */
export function keywordAt(text: string, at: number): Keyword | undefined {
  KEYWORD.lastIndex = at;
  const word = KEYWORD.exec(text)?.[1];
  return word === 'OR' || word === 'AND' || word === 'NOT' ? word : undefined;
}

/**
 * Scans the quoted text at `at`. A straight quote is closed by a straight one, any other by any quote. Two
 * equal quotes in a row are one quote inside the text.
 */
export function scanQuoted(text: string, at: number): Quoted {
  const isClosing = (character: string) =>
    text[at] === '"' ? character === '"' : isQuote(character);
  let content = '';
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i] ?? '';
    if (isClosing(character)) {
      if (text[i + 1] !== character) return { text: content, end: i + 1, closed: true };
      i++;
    }
    content += character;
  }
  return { text: content, end: text.length, closed: false };
}

/**
 * Scans the regular expression at the slash at `at`. It is `word` if the second slash is followed by
 * anything other than flags, as in `/usr/bin`, and `unclosed` if there is no second slash.
 */
export function scanRegex(text: string, at: number): ScannedRegex | 'word' | 'unclosed' {
  let pattern = '';
  for (let i = at + 1; i < text.length; i++) {
    const character = text[i] ?? '';
    if (character === '/') {
      FLAGS.lastIndex = i + 1;
      const flags = FLAGS.exec(text)?.[0];
      if (flags === undefined || !KNOWN_FLAGS.test(flags)) return 'word';
      return { pattern, flags, end: i + 1 + flags.length };
    }
    if (character === '\\') {
      i++;
      pattern += text[i] === '/' ? '/' : character + (text[i] ?? '');
    } else pattern += character;
  }
  return 'unclosed';
}

/** The end of the word at `at`: a space, or a `)` without a `(` in the word. */
export function scanWord(text: string, at: number): number {
  let open = 0;
  let end = at;
  for (; end < text.length; end++) {
    const character = text[end];
    if (isSpace(character)) break;
    if (character === '(') open++;
    else if (character === ')' && --open < 0) break;
  }
  return end;
}

/** Whether a text is scanned as a single run of characters, wherever it occurs. */
export function isRun(text: string): boolean {
  if (text === '' || /^[(/]/.test(text) || isQuote(text[0])) return false;
  let open = 0;
  for (const character of text) {
    if (character === '(') open++;
    else if (character === ')') open--;
  }
  return open === 0 && scanWord(text, 0) === text.length;
}

/**
 * The pieces of a word that is a pattern: one with `*` at its beginning or its end, in which quotes are
 * plain characters. `undefined` for any other word.
 */
export function readForm(word: string): readonly WildcardPiece[] | undefined {
  if (!/^\*|\*$/.test(word) || !isRun(word)) return undefined;
  const builder = new PieceBuilder();
  for (const part of word.match(/[*?]|[^*?]+/g) ?? []) {
    if (part === '*') builder.addAny();
    else if (part === '?') builder.addOne();
    else builder.add(part);
  }
  return builder.pieces;
}

/** Scans the value at `at`: quoted parts, and unquoted ones in which `*` and `?` are wildcards. */
export function scanValue(text: string, at: number): ScannedValue {
  const builder = new PieceBuilder();
  let open = 0;
  let end = at;
  let quoted = 0;
  let unclosed: number | undefined;
  while (end < text.length) {
    const character = text[end] ?? '';
    if (isSpace(character)) break;
    if (isQuote(character)) {
      const part = scanQuoted(text, end);
      if (!part.closed) unclosed = end;
      builder.add(part.text);
      quoted = part.end - end;
      end = part.end;
      continue;
    }
    if (character === '(') open++;
    else if (character === ')' && --open < 0) break;
    if (character === '*') builder.addAny();
    else if (character === '?') builder.addOne();
    else builder.add(character);
    end++;
  }
  const { pieces, text: whole } = builder;
  return { pieces, text: whole, quoted: quoted > 0 && quoted === end - at, unclosed, end };
}

/** Joins pieces so that equal patterns have equal pieces. */
class PieceBuilder {
  readonly pieces: WildcardPiece[] = [];
  text = '';

  add(text: string): void {
    if (text === '') return;
    const last = this.pieces.at(-1);
    if (typeof last === 'object') this.pieces[this.pieces.length - 1] = { text: last.text + text };
    else this.pieces.push({ text });
    this.text += text;
  }

  addOne(): void {
    this.pieces.push('one');
    this.text += '?';
  }

  addAny(): void {
    if (this.pieces.at(-1) !== 'any') this.pieces.push('any');
    this.text += '*';
  }
}
