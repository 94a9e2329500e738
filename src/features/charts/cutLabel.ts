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
  return measure(spell(text));
}

function measure(spelt: string): number {
  return [...spelt].reduce((sum, character) => sum + estimateCharacter(character), 0);
}

/** Where a text is cut: what is least missed of a path is in its middle. */
export type CutPlace = 'end' | 'middle';

/** Room that is left to the text before the marks of blanks at its end, in px. */
const BODY = 40;

/** The part of a cut path's room that its beginning gets. */
const HEAD = 0.35;

/**
 * A text for a label of a chart, cut to about `width` px. Characters that could not be seen are
 * written as their codes; those of blanks at the end stay, as two values may differ by nothing else.
 */
export function cutLabel(text: string, width: number, place: CutPlace = 'end'): string {
  const spelt = spell(text);
  if (measure(spelt) <= width) return spelt;
  const body = spell(text.trimEnd());
  const marks = spelt.slice(body.length);
  const room = width - measure(marks);
  if (marks !== '' && room >= BODY) return cutCharacters([...body], room, place) + marks;
  return cutCharacters([...spelt], width, place);
}

function cutCharacters(characters: readonly string[], width: number, place: CutPlace): string {
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
