import { fold } from '../base/fold.ts';
import { cutLoosely, foldLoosely } from '../base/foldLoosely.ts';

/**
 * A run of a text: plain, a match, a single invisible character, or blanks in a place where they go
 * unnoticed, repeated `count` times.
 */
export type TextPiece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'match'; readonly text: string }
  | { readonly kind: 'odd'; readonly code: string; readonly name: string }
  | { readonly kind: 'blank'; readonly text: string; readonly sign: string; readonly name: string };

/** The ends of a text that are ends of the whole value. */
export type TextEnds = 'both' | 'start' | 'end' | 'none';

/** Blanks that look like a space but are not: two values would look equal. */
const LIKE_SPACE = '\u{A0}\u{1680}\u{2000}-\u{200A}\u{202F}\u{205F}';
const UNSEEN = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}';
const ODD = new RegExp(`[${UNSEEN}${LIKE_SPACE}]`, 'gu');
const BLANK = /[ \u{3000}]/u;
const NOT_AT_START = new RegExp(`[^${UNSEEN}${LIKE_SPACE} \u{3000}]`, 'u');
/** A single unit: half of a surrogate pair is no blank. */
const AT_END = new RegExp(`(?![\\p{Cs}])[${UNSEEN}${LIKE_SPACE} \u{3000}]`, 'u');

/** Up to this many blanks are drawn one by one. */
const MOST_BLANKS_DRAWN = 3;

const NAMES: Readonly<Record<string, string>> = {
  '0000': 'Null',
  '0009': 'Tab',
  '000A': 'Line feed',
  '000D': 'Carriage return',
  '00AD': 'Soft hyphen',
  '00A0': 'No-break space',
  '061C': 'Arabic letter mark',
  '200B': 'Zero-width space',
  '200C': 'Zero-width non-joiner',
  '200D': 'Zero-width joiner',
  '200E': 'Left-to-right mark',
  '200F': 'Right-to-left mark',
  '2009': 'Thin space',
  '2028': 'Line separator',
  '2029': 'Paragraph separator',
  '202A': 'Left-to-right embedding',
  '202B': 'Right-to-left embedding',
  '202C': 'End of direction change',
  '202D': 'Left-to-right override',
  '202E': 'Right-to-left override',
  '202F': 'Narrow no-break space',
  '2060': 'Word joiner',
  '2066': 'Left-to-right isolate',
  '2067': 'Right-to-left isolate',
  '2068': 'First strong isolate',
  '2069': 'End of isolate',
  FEFF: 'Zero-width no-break space',
};

/**
 * Splits a text at the occurrences of words (compared as in the search), around every invisible character
 * (controls, changes of direction, characters without width), and around blanks at its ends. The pieces in
 * order are the whole text.
 */
export function splitText(
  text: string,
  words: readonly string[],
  ends: TextEnds = 'both',
): readonly TextPiece[] {
  const body = findBody(text, ends);
  const pieces: TextPiece[] = [];
  let at = 0;
  const push = (to: number, kind: 'plain' | 'match') => {
    const start = Math.min(Math.max(at, body.start), to);
    const end = Math.max(Math.min(to, body.end), start);
    pushBlanks(pieces, text.slice(at, start), kind);
    pushRun(pieces, text.slice(start, end), kind);
    pushBlanks(pieces, text.slice(end, to), kind);
    at = to;
  };
  for (const { start, end } of findMatches(text, words)) {
    push(start, 'plain');
    push(end, 'match');
  }
  push(text.length, 'plain');
  return pieces;
}

/** The span of a text without invisible characters at its ends. */
function findBody(text: string, ends: TextEnds): Span {
  const isAll = ends === 'both' && !NOT_AT_START.test(text);
  if (isAll) return { start: text.length, end: text.length };
  let end = text.length;
  while ((ends === 'both' || ends === 'end') && end > 0 && AT_END.test(text.charAt(end - 1))) end--;
  const start = ends === 'both' || ends === 'start' ? text.search(NOT_AT_START) : 0;
  return { start: start < 0 ? end : start, end };
}

/** Adds a run at an end of a text, where spaces are marked. */
function pushBlanks(pieces: TextPiece[], run: string, kind: 'plain' | 'match'): void {
  for (const part of run.match(/ +|\u{3000}+|[^ \u{3000}]+/gu) ?? []) {
    if (!BLANK.test(part)) pushRun(pieces, part, kind);
    else pieces.push({ kind: 'blank', text: part, ...describeBlanks(part) });
  }
}

function describeBlanks(run: string): { readonly sign: string; readonly name: string } {
  const isWide = !run.startsWith(' ');
  const sign = isWide ? 'U+3000' : '·';
  const noun = isWide ? 'wide space' : 'space';
  const { length } = run;
  return {
    sign: length <= MOST_BLANKS_DRAWN ? sign.repeat(length) : `${sign}×${length}`,
    name: length === 1 ? noun : `${length} ${noun}s`,
  };
}

function pushRun(pieces: TextPiece[], run: string, kind: 'plain' | 'match'): void {
  let at = 0;
  for (const odd of run.matchAll(ODD)) {
    if (odd.index > at) pieces.push({ kind, text: run.slice(at, odd.index) });
    const code = (odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    pieces.push({ kind: 'odd', code: `U+${code}`, name: NAMES[code] ?? 'Invisible character' });
    at = odd.index + odd[0].length;
  }
  if (at < run.length) pieces.push({ kind, text: run.slice(at) });
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function findMatches(text: string, words: readonly string[]): readonly Span[] {
  const needles = words.map(foldLoosely).filter((needle) => needle !== '');
  if (needles.length === 0 || text === '') return [];
  const folded = fold(text);
  const spans = foldLoosely(text) === folded ? [] : findLoosely(text, needles);
  for (const needle of needles) {
    let start = folded.indexOf(needle);
    while (start >= 0) {
      spans.push({ start, end: start + needle.length });
      start = folded.indexOf(needle, start + needle.length);
    }
  }
  return joinSpans(spans);
}

/** The matches in the loose form of a text, as spans of whole characters of the text. */
function findLoosely(text: string, needles: readonly string[]): Span[] {
  let loose = '';
  const characters: (Span & { readonly from: number; readonly to: number })[] = [];
  let start = 0;
  for (const part of cutLoosely(text)) {
    const from = loose.length;
    loose += part.loose;
    characters.push({ start, end: start + part.text.length, from, to: loose.length });
    start += part.text.length;
  }
  const spans: Span[] = [];
  for (const needle of needles) {
    let at = loose.indexOf(needle);
    while (at >= 0) {
      const end = at + needle.length;
      spans.push(...characters.filter(({ from, to }) => from < end && to > at));
      at = loose.indexOf(needle, end);
    }
  }
  return spans;
}

function joinSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && span.start <= last.end) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}
