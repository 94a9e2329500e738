/** More of a text than this helps nobody who reads it, and costs the browser seconds. */
const MOST_SHOWN = 5000;

/** A text that a person can be shown: of one that is out of all proportion, its start. */
export function cutText(text: string): string {
  if (text.length <= MOST_SHOWN) return text;
  const last = text.charCodeAt(MOST_SHOWN - 1);
  const end = last >= 0xd800 && last < 0xdc00 ? MOST_SHOWN - 1 : MOST_SHOWN;
  return `${text.slice(0, end)}… (${text.length - end} more characters)`;
}
