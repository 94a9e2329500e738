import { MISSING } from '../model/facets.ts';
import { findField, type Schema } from '../model/schema.ts';
import { readClauseName } from './clauseName.ts';
import { decodeText } from './decodeText.ts';
import { guardEnd } from './guardEnd.ts';
import { LIST } from './vocabulary.ts';

/**
 * From this length, in characters, the values of all filters move to the hash. Servers refuse a search part
 * of about 8 KB, and some include the headers in that limit.
 */
const LONGEST_SEARCH_CHARS = 4_096;

function subjectIn(piece: string): string {
  return readClauseName(decodeText(piece.split('=', 1)[0] ?? '')).subject;
}

function isList(piece: string): boolean {
  return subjectIn(piece).startsWith(LIST);
}

/** Whether a piece is a list, or a value of another filter. */
function isFilterOf(schema: Schema): (piece: string) => boolean {
  return (piece) => {
    const subject = subjectIn(piece);
    return (
      subject.startsWith(LIST) || subject === MISSING || findField(schema, subject) !== undefined
    );
  };
}

/**
 * The two ends of an address that consist of pieces between `&`: the search part with its `?` and the hash
 * with its `#`. Each is empty if it has no pieces.
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
 * Moves lists from the search part of an address to the hash and, if the rest is still long, the values of
 * the other filters, too. Browsers do not send the hash, and servers refuse a long search part.
 */
export function hideLists(ends: Ends, schema: Schema): Ends {
  const pieces = splitPieces(ends.search);
  const isLong =
    join(
      '?',
      pieces.filter((piece) => !isList(piece)),
    ).length > LONGEST_SEARCH_CHARS;
  const isHidden = isLong ? isFilterOf(schema) : isList;
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

/** Moves the filters of the hash back to the search part, where `parseView` reads them. */
export function showLists(ends: Ends, schema: Schema): Ends {
  const isFilter = isFilterOf(schema);
  const pieces = splitPieces(ends.hash);
  return {
    search: join('?', [...splitPieces(ends.search), ...pieces.filter(isFilter)]),
    hash: join(
      '#',
      pieces.filter((piece) => !isFilter(piece)),
    ),
  };
}

/** The result of `hideLists` for a search part alone: everything after the path of a link. */
export function writeAddress(search: string, schema: Schema): string {
  const ends = hideLists({ search, hash: '' }, schema);
  return ends.search + ends.hash;
}
