import { isSubjectId } from '../model/subjects.ts';
import { readClauseName } from './clauseName.ts';
import { decodeText } from './decodeText.ts';
import { guardEnd } from './guardEnd.ts';
import { LIST } from './vocabulary.ts';

/**
 * A longer search part keeps no filters, in characters. Servers refuse one of about 8 KB, some of
 * them with the headers counted in.
 */
const LONG_SEARCH = 4_096;

function subjectIn(piece: string): string {
  return readClauseName(decodeText(piece.split('=', 1)[0] ?? '')).subject;
}

function isList(piece: string): boolean {
  return subjectIn(piece).startsWith(LIST);
}

/** Whether a piece is a list, or a value of another filter. */
function isFilter(piece: string): boolean {
  const subject = subjectIn(piece);
  return subject.startsWith(LIST) || subject === 'missing' || isSubjectId(subject);
}

/**
 * The two ends of an address that both are pieces between `&`: the search part with its `?` and the
 * hash with its `#`, each empty when it says nothing.
 */
interface Ends {
  readonly search: string;
  readonly hash: string;
}

function splitPieces(part: string): readonly string[] {
  return part.replace(/^[?#]/, '').split('&').filter(Boolean);
}

function join(sign: '?' | '#', pieces: readonly string[]): string {
  return pieces.length > 0 ? `${sign}${pieces.join('&')}` : '';
}

/**
 * Moves lists from the search part of an address to the hash, and where it is long without them, the
 * values of the other filters, too. A browser keeps the hash to itself, while servers refuse a long
 * search part.
 */
export function hideLists(ends: Ends): Ends {
  const pieces = splitPieces(ends.search);
  const isLong =
    join(
      '?',
      pieces.filter((piece) => !isList(piece)),
    ).length > LONG_SEARCH;
  const isHidden = isLong ? isFilter : isList;
  const hidden = pieces.filter(isHidden);
  const hash = join('#', [...splitPieces(ends.hash), ...hidden]);
  return {
    search: join(
      '?',
      pieces.filter((piece) => !isHidden(piece)),
    ),
    hash: isLong && hidden.length > 0 ? guardEnd(hash) : hash,
  };
}

/** Moves the filters of the hash to the search part, where `parseView` reads them. */
export function showLists(ends: Ends): Ends {
  const pieces = splitPieces(ends.hash);
  return {
    search: join('?', [...splitPieces(ends.search), ...pieces.filter(isFilter)]),
    hash: join(
      '#',
      pieces.filter((piece) => !isFilter(piece)),
    ),
  };
}

/** `hideLists` for the search part of an address alone: what stands behind the path of a link. */
export function writeAddress(search: string): string {
  const ends = hideLists({ search, hash: '' });
  return ends.search + ends.hash;
}
