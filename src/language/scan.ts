import type { WildcardPiece } from '../model/expression.ts';

/** A quoted text. `end` is behind its closing quote, or the end of the search where that is missing. */
export interface Quoted {
  readonly text: string;
  readonly end: number;
  readonly closed: boolean;
}

/** What stands between two slashes, and the letters behind the second; `end` is behind those. */
export interface ScannedRegex {
  readonly pattern: string;
  readonly flags: string;
  readonly end: number;
}

/** The value of a field as it was written, a regular expression apart. */
export interface ScannedValue {
  readonly pieces: readonly WildcardPiece[];
  /** The text of all pieces, signs included. */
  readonly text: string;
  /** Whether it is a quoted text and nothing else. */
  readonly quoted: boolean;
  /** Where a quote begins that is not closed. */
  readonly unclosed: number | undefined;
  readonly end: number;
}

export type Keyword = 'OR' | 'AND' | 'NOT';

const SPACE = /\s/;
const KEYWORD = /(OR|AND|NOT)(?=[\s()]|$)/y;
const FLAGS = /[a-z]*(?=[\s)]|$)/y;
const KNOWN_FLAGS = /^[gimsu]{0,3}$/;

/** Whether a character separates terms. The end of the text does not count as one. */
export function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACE.test(character);
}

/** The place of the first character at or behind `at` that is no space. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  while (isSpace(text[end])) end++;
  return end;
}

/** The keyword that stands at this place. */
export function keywordAt(text: string, at: number): Keyword | undefined {
  KEYWORD.lastIndex = at;
  const word = KEYWORD.exec(text)?.[1];
  return word === 'OR' || word === 'AND' || word === 'NOT' ? word : undefined;
}

/** Reads from the quote at `at`. Two quotes in a row are one that does not end the text. */
export function scanQuoted(text: string, at: number): Quoted {
  let content = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: content + text.slice(from), end: text.length, closed: false };
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1, closed: true };
    content += '"';
    from = quote + 2;
  }
}

/**
 * Reads from the slash at `at`. It is the beginning of a word when its partner is followed by
 * something else than flags, as in `/usr/bin`, and of nothing whole when it has no partner.
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

/** The end of the word at `at`: a space, or a `)` that closes no `(` of the word itself. */
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

/** A text that is read as one run of characters up to its end, wherever it stands. */
export function isRun(text: string): boolean {
  if (text === '' || /^[(/"]/.test(text)) return false;
  let open = 0;
  for (const character of text) {
    if (character === '(') open++;
    else if (character === ')') open--;
  }
  return open === 0 && scanWord(text, 0) === text.length;
}

/**
 * The pieces of a word that asks for values of a form: one with `*` at its beginning or its end, in
 * which quotes are characters. `undefined` for any other word.
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

/** Reads the value at `at`: parts in quotes, and parts without, in which `*` and `?` are signs. */
export function scanValue(text: string, at: number): ScannedValue {
  const builder = new PieceBuilder();
  let open = 0;
  let end = at;
  let quoted = 0;
  let unclosed: number | undefined;
  while (end < text.length) {
    const character = text[end] ?? '';
    if (isSpace(character)) break;
    if (character === '"') {
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

/** Puts pieces together so that equal patterns have equal pieces. */
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
