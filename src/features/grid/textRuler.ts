/** The printable characters of ASCII, in their order. */
export const RULED = Array.from({ length: 95 }, (_, nth) => String.fromCharCode(32 + nth)).join('');

/** How wide characters are drawn in one font, in px; 0 where there is no layout. */
export type CharacterWidths = readonly number[];

/** Measures an element that shows `RULED`, each character by itself. */
export function readWidths(element: Element): CharacterWidths {
  const [text] = element.childNodes;
  if (text === undefined) return [];
  const range = element.ownerDocument.createRange();
  return Array.from(RULED, (_, nth) => {
    range.setStart(text, nth);
    range.setEnd(text, nth + 1);
    return range.getBoundingClientRect().width;
  });
}

/** For what a browser rounds, and for pairs of characters that stand further apart, in px. */
const SPARE = 2;

/**
 * Whether a text is sure to be drawn in full in so much room, in px. It is not for any character that
 * is not of ASCII, and where nothing could be measured: such a text may have to be cut.
 */
export function isSureToFit(text: string, room: number, widths: CharacterWidths): boolean {
  let left = room - SPARE;
  for (let at = 0; at < text.length && left >= 0; at++) {
    const width = widths[text.charCodeAt(at) - 32];
    if (!width) return false;
    left -= width;
  }
  return left >= 0;
}
