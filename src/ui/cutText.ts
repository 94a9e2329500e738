/**
 * The longest text that is shown, in UTF-16 units: more is of no use to a reader and takes the browser
 * seconds.
 */
const LONGEST_SHOWN_CHARS = 5000;

/** Cuts a text of excessive length. */
export function cutText(text: string): string {
  if (text.length <= LONGEST_SHOWN_CHARS) return text;
  const last = text.charCodeAt(LONGEST_SHOWN_CHARS - 1);
  const end = last >= 0xd800 && last < 0xdc00 ? LONGEST_SHOWN_CHARS - 1 : LONGEST_SHOWN_CHARS;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
