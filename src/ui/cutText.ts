/**
 * The longest text that is shown, in UTF-16 units: more is of no use to a reader and takes the browser
 * seconds.
 */
const MOST_SHOWN = 5000;

/** Cuts a text of excessive length. */
export function cutText(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  const last = text.charCodeAt(MOST_SHOWN - 1);
  const end = last >= 0xd800 && last < 0xdc00 ? MOST_SHOWN - 1 : MOST_SHOWN;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
