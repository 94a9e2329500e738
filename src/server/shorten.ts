const LONGEST_TEXT_CHARS = 200;

/** Makes a foreign text fit for a sentence: one line, without control characters. */
export function shorten(text: string, longest = LONGEST_TEXT_CHARS): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
