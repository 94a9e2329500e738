import type { WildcardPiece } from '../model/expression.ts';
import type { Work } from './work.ts';

type Part = Exclude<WildcardPiece, 'any'>;

/** Characters that are compared in the time in which a regular expression reads one. */
const COMPARED_A_UNIT = 4;

/** Parts that follow each other directly. */
interface Segment {
  readonly parts: readonly Part[];
  readonly length: number;
  /** The first text in it and where that is, if there is one. */
  readonly anchor: { readonly text: string; readonly offset: number } | undefined;
}

function lengthOf(part: Part): number {
  return part === 'one' ? 1 : part.text.length;
}

function segmentOf(parts: readonly Part[]): Segment {
  let length = 0;
  let anchor: Segment['anchor'];
  for (const part of parts) {
    if (part !== 'one') anchor ??= { text: part.text, offset: length };
    length += lengthOf(part);
  }
  return { parts, length, anchor };
}

function splitAtAny(pieces: readonly WildcardPiece[]): readonly Segment[] {
  const segments: Part[][] = [[]];
  for (const piece of pieces) {
    if (piece === 'any') segments.push([]);
    else segments.at(-1)?.push(piece);
  }
  return segments.map(segmentOf);
}

function fitsAt({ parts, length }: Segment, text: string, at: number): boolean {
  if (at + length > text.length) return false;
  let place = at;
  for (const part of parts) {
    if (part !== 'one' && !text.startsWith(part.text, place)) return false;
    place += lengthOf(part);
  }
  return true;
}

/** The first place at or behind `from` where the segment fits, -1 when there is none. */
function findSegment(segment: Segment, text: string, from: number): number {
  const { anchor, length } = segment;
  if (anchor === undefined) return from + length <= text.length ? from : -1;
  let found = text.indexOf(anchor.text, from + anchor.offset);
  while (found >= 0) {
    if (fitsAt(segment, text, found - anchor.offset)) return found - anchor.offset;
    found = text.indexOf(anchor.text, found + 1);
  }
  return -1;
}

/**
 * Whether a text is made of the pieces, `one` being one unit of UTF-16. It spends about as
 * much of `work` as comparing the text with each piece takes.
 */
export function compileWildcard(
  pieces: readonly WildcardPiece[],
  work: Work,
): (text: string) => boolean {
  const segments = splitAtAny(pieces);
  const [first = segmentOf([])] = segments;
  const last = segments.length > 1 ? segments.at(-1) : undefined;
  const middle = segments.slice(1, -1);
  return (text) => {
    work.spend(1 + (text.length * pieces.length) / COMPARED_A_UNIT);
    if (!fitsAt(first, text, 0)) return false;
    if (last === undefined) return text.length === first.length;
    let at = first.length;
    for (const segment of middle) {
      const found = findSegment(segment, text, at);
      if (found < 0) return false;
      at = found + segment.length;
    }
    return at + last.length <= text.length && fitsAt(last, text, text.length - last.length);
  };
}

/** The longest text of the pieces, which every text that fits contains; empty where there is none. */
export function longestText(pieces: readonly WildcardPiece[]): string {
  let longest = '';
  for (const piece of pieces) {
    if (typeof piece === 'object' && piece.text.length > longest.length) longest = piece.text;
  }
  return longest;
}
