import { spell } from '../../ui/spell.ts';

const ELLIPSIS = '…';

/** About the width of a character in px, at a chart's font size, rather too large than too small. */
function estimateCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80) return 11;
  return /[A-Z@%&]/.test(character) ? 7.4 : 6.2;
}

/** About the width of a label in px, rather too large than too small. */
export function estimateLabel(text: string): number {
  return [...spell(text)].reduce((sum, character) => sum + estimateCharacter(character), 0);
}

/**
 * A text for a label of a chart, cut at its end to about `width` px. Characters that could not be
 * seen are written as their codes.
 */
export function cutLabel(text: string, width: number): string {
  if (estimateLabel(text) <= width) return spell(text);
  let cut = '';
  let left = width - estimateCharacter(ELLIPSIS);
  for (const character of spell(text)) {
    left -= estimateCharacter(character);
    if (left < 0) break;
    cut += character;
  }
  return cut + ELLIPSIS;
}
