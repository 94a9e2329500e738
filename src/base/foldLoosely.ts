import { fold } from './fold.ts';

/** The characters up to U+00FF whose loose form differs from their folded one. */
export const LOOSE_LATIN =
  '\u00a0\u00a8\u00aa\u00ab\u00af\u00b2\u00b3\u00b4\u00b5\u00b8\u00b9\u00ba\u00bb\u00bc\u00bd\u00be';

/** Texts whose loose form is their folded one. */
const PLAIN = new RegExp(`^[^\u0100-\uffff${LOOSE_LATIN}]*$`);
/** A character with its combining marks. */
const CLUSTER = /[\s\S]\p{M}*/gu;

const SIGNS: readonly (readonly [signs: RegExp, plain: string])[] = [
  [/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/g, ' '],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/[\u00b4\u2018-\u201b\u2032]/g, "'"],
  [/[\u00ab\u00bb\u201c-\u201f\u2033]/g, '"'],
];

/** A part of a text and its loose form. */
export interface LoosePart {
  readonly text: string;
  readonly loose: string;
}

/**
 * Folds a text for words of a search: case, Unicode's compatibility forms (NFKC), dashes, quotes and blanks.
 * Letters of other scripts that look alike stay apart. Texts of Latin letters have the same form as `fold`
 * gives them; the form of others can have another length.
 */
export function foldLoosely(text: string): string {
  if (PLAIN.test(text)) return fold(text);
  return cutLoosely(text)
    .map(({ loose }) => loose)
    .join('');
}

/** Whether a text contains a word of a search, which is folded loosely: in its loose form, or in its folded one. */
export function containsWord(text: string, word: string): boolean {
  return fold(text).includes(word) || foldLoosely(text).includes(word);
}

/** The characters of a text, each with its combining marks and its loose form. */
export function cutLoosely(text: string): readonly LoosePart[] {
  return (text.match(CLUSTER) ?? []).map((part) => ({ text: part, loose: foldCluster(part) }));
}

function foldCluster(cluster: string): string {
  const signs = SIGNS.find(
    ([pattern]) => cluster.length === 1 && cluster.replace(pattern, '') === '',
  );
  if (signs !== undefined) return signs[1];
  // The dot of a dotted capital I would stay behind its small letter.
  const composed = cluster.normalize('NFKC').replaceAll('\u0130', 'i');
  return SIGNS.reduce(
    (folded, [pattern, plain]) => folded.replaceAll(pattern, plain),
    fold(composed),
  );
}
