import { decodeText } from './decodeText.ts';
import { EXCLUDED, LIST, SWITCHED_OFF } from './vocabulary.ts';

const PREFIXES = [LIST, EXCLUDED + LIST, SWITCHED_OFF + LIST, SWITCHED_OFF + EXCLUDED + LIST];

function isList(piece: string): boolean {
  const name = decodeText(piece.split('=', 1)[0] ?? '');
  return PREFIXES.some((prefix) => name.startsWith(prefix));
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
 * Moves lists from the search part of an address to the hash. A browser keeps the hash to itself,
 * while servers refuse a search part of more than about 8 KB.
 */
export function hideLists(ends: Ends): Ends {
  const pieces = splitPieces(ends.search);
  return {
    search: join(
      '?',
      pieces.filter((piece) => !isList(piece)),
    ),
    hash: join('#', [...splitPieces(ends.hash), ...pieces.filter(isList)]),
  };
}

/** Moves the lists of the hash to the search part, where `parseView` reads them. */
export function showLists(ends: Ends): Ends {
  const pieces = splitPieces(ends.hash);
  return {
    search: join('?', [...splitPieces(ends.search), ...pieces.filter(isList)]),
    hash: join(
      '#',
      pieces.filter((piece) => !isList(piece)),
    ),
  };
}

/** `hideLists` for the search part of an address alone: what stands behind the path of a link. */
export function writeAddress(search: string): string {
  const ends = hideLists({ search, hash: '' });
  return ends.search + ends.hash;
}
