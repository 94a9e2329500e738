import { fold } from '../base/fold.ts';

/** A run of a text: plain, found by a word, or a single character that could not be seen. */
export type TextPiece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'match'; readonly text: string }
  | { readonly kind: 'odd'; readonly code: string; readonly name: string };

const ODD = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{115F}\u{1160}\u{2800}\u{3164}\u{FFA0}]/gu;

const NAMES: Readonly<Record<string, string>> = {
  '0000': 'Null',
  '0009': 'Tab',
  '000A': 'Line feed',
  '000D': 'Carriage return',
  '00AD': 'Soft hyphen',
  '061C': 'Arabic letter mark',
  '200B': 'Zero-width space',
  '200C': 'Zero-width non-joiner',
  '200D': 'Zero-width joiner',
  '200E': 'Left-to-right mark',
  '200F': 'Right-to-left mark',
  '2028': 'Line separator',
  '2029': 'Paragraph separator',
  '202A': 'Left-to-right embedding',
  '202B': 'Right-to-left embedding',
  '202C': 'End of direction change',
  '202D': 'Left-to-right override',
  '202E': 'Right-to-left override',
  '2060': 'Word joiner',
  '2066': 'Left-to-right isolate',
  '2067': 'Right-to-left isolate',
  '2068': 'First strong isolate',
  '2069': 'End of isolate',
  FEFF: 'Zero-width no-break space',
};

/**
 * Cuts a text where a word occurs (as the search compares texts) and around every character that has no
 * picture of its own: controls, changes of direction, characters without width. The pieces in
 * order are the whole text.
 */
export function splitText(text: string, words: readonly string[]): readonly TextPiece[] {
  const matches = findMatches(text, words);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of matches) {
    pushRun(pieces, text.slice(at, start), 'plain');
    pushRun(pieces, text.slice(start, end), 'match');
    at = end;
  }
  pushRun(pieces, text.slice(at), 'plain');
  return pieces;
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
  const needles = words.map(fold).filter((needle) => needle !== '');
  if (needles.length === 0 || text === '') return [];
  const folded = fold(text);
  const spans: Span[] = [];
  for (const needle of needles) {
    let start = folded.indexOf(needle);
    while (start >= 0) {
      spans.push({ start, end: start + needle.length });
      start = folded.indexOf(needle, start + needle.length);
    }
  }
  return joinSpans(spans);
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
