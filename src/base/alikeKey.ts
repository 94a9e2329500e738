/**
 * The letters and figures of a text, by which texts are alike: without case, accents and forms of letters
 * (`ﬁ` is `fi`, full-width `Ａ` is `a`), blanks, punctuation and characters that cannot be seen. Letters of
 * other scripts stay as they are. Empty if the text has no letter and no figure.
 */
export function alikeKey(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
