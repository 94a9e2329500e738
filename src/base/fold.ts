const NON_ASCII = /[^\0-\x7f]/u;
const NON_ASCII_CHARACTERS = /[^\0-\x7f]/gu;

function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  if (lower === 'ς') return 'σ';
  return lower.length === character.length ? lower : character;
}

/**
 * Text as search compares it: case taken away, the same on every machine whatever its locale. Each
 * character is folded by itself and keeps its length in UTF-16, so a place in the folded text is
 * the same place in the text, and folding a part gives the part of the folding.
 */
export function fold(text: string): string {
  if (!NON_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(/[A-Z]+/g, (run) => run.toLowerCase())
    .replace(NON_ASCII_CHARACTERS, foldCharacter);
}
