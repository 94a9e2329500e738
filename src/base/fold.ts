/** The one letter whose lower case is longer than itself. It is left as it is. */
const DOTTED_I = 'İ';

/**
 * Text as search compares it: case taken away, the same on every machine whatever its locale. Each
 * character is folded by itself and keeps its length in UTF-16, so a place in the folded text is
 * the same place in the text, and folding a part gives the part of the folding.
 */
export function fold(text: string): string {
  const lower = text.includes(DOTTED_I)
    ? text
        .split(DOTTED_I)
        .map((part) => part.toLowerCase())
        .join(DOTTED_I)
    : text.toLowerCase();
  // Lower case makes another letter of a sigma at the end of a word.
  return lower.replaceAll('ς', 'σ');
}
