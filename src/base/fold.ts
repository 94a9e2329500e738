/** The only letter whose lower case is longer than itself. It is not folded. */
const DOTTED_I = 'İ';

/**
 * Folds the case of a text for the search, independent of the locale. Each character is folded on its own
 * and keeps its length in UTF-16. A position in the folded text is therefore the same position in the text,
 * and folding a part gives that part of the folded text.
 */
export function fold(text: string): string {
  const lower = text.includes(DOTTED_I)
    ? text
        .split(DOTTED_I)
        .map((part) => part.toLowerCase())
        .join(DOTTED_I)
    : text.toLowerCase();
  // Lower case yields a different letter for a sigma at the end of a word.
  return lower.replaceAll('ς', 'σ');
}
