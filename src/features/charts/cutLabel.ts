import { spell } from '../../ui/spell.ts';

const ELLIPSIS = '…';

/** Where the letters end that are about as wide as those of English, and where those are square. */
const GREEK = 0x370;
const SQUARE = 0x2e80;

/** About the width of a character in px, at a chart's font size, rather too large than too small. */
function estimateCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= SQUARE || /[MWm%@…]/.test(character)) return 11;
  if (code >= GREEK || /[ABCDGHNOQRUVXZw&#+<=>~^]/.test(character)) return 8.2;
  return /[ IJfijlrt,./:;|!()[\]\\-]/.test(character) ? 4.5 : 7;
}

/** About the width of a label in px, rather too large than too small. */
export function estimateLabel(text: string): number {
  return [...spell(text)].reduce((sum, character) => sum + estimateCharacter(character), 0);
}

/** Where a text is cut: what is least missed of a path is in its middle. */
export type CutPlace = 'end' | 'middle';

/** The part of a cut path's room that its beginning gets. */
const HEAD = 0.35;

/**
 * A text for a label of a chart, cut to about `width` px. Characters that could not be seen are
 * written as their codes.
 */
export function cutLabel(text: string, width: number, place: CutPlace = 'end'): string {
  if (estimateLabel(text) <= width) return spell(text);
  const characters = [...spell(text)];
  const room = width - estimateCharacter(ELLIPSIS);
  const head = takeFitting(characters, place === 'end' ? room : room * HEAD);
  const tail = place === 'end' ? [] : takeFitting(characters.toReversed(), room * (1 - HEAD));
  return [...head, ELLIPSIS, ...tail.toReversed()].join('');
}

/** The first characters, as many as fit into a width. */
function takeFitting(characters: readonly string[], width: number): readonly string[] {
  let left = width;
  const end = characters.findIndex((character) => {
    left -= estimateCharacter(character);
    return left < 0;
  });
  return end < 0 ? characters : characters.slice(0, end);
}
