/**
 * Browsers end an element's height at some million pixels, so a table of a million rows cannot
 * have one pixel of scroll height for each pixel of its rows. The element holds at most `MAX_SLOTS`
 * rows' worth of height; a slot shows the row `shift` places further down. Small steps keep the
 * shift, so that a wheel moves rows exactly as it moves pixels; a jump (the thumb of the scroll bar)
 * chooses it anew. All lengths are in rows, and may have fractions.
 */

/** Rows' worth of height that the element has at most: 5.6 million px at 28 px a row. */
export const MAX_SLOTS = 200_000;

/** Rows at either end of the element where a slot and its row have a fixed distance. */
const EXACT = MAX_SLOTS / 10;

/**
 * Longest scroll that is still a step, unless a page is longer. A wheel stays far below it; one px
 * of the thumb is at least 100 rows, in a window 2,000 px high.
 */
const LONGEST_STEP = 90;

/** What a table scrolls over: all its rows, and how many of them fit into its height. */
export interface ScrollExtent {
  readonly rows: number;
  /** Rows that can be seen at once; may have a fraction. */
  readonly seen: number;
}

/** Where a table stands. The first thing seen is the row `slot + shift`. */
export interface ScrollPlace {
  /** Distance from the top of the element, in rows. */
  readonly slot: number;
  /** How many rows further down the rows are than their slots. A whole number. */
  readonly shift: number;
}

/** Slots that the element has: as many as rows, or `MAX_SLOTS`. */
export function countSlots({ rows }: ScrollExtent): number {
  return Math.min(rows, MAX_SLOTS);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

function measureMiddle(extent: ScrollExtent): { hidden: number; slots: number } {
  const slots = countSlots(extent);
  return { hidden: extent.rows - slots, slots: slots - extent.seen - 2 * EXACT };
}

/** The place that a distance from the top of the element stands for, wherever it was before. */
export function placeSlot(extent: ScrollExtent, slot: number): ScrollPlace {
  const { hidden, slots } = measureMiddle(extent);
  const inside = clamp(slot, 0, countSlots(extent) - extent.seen);
  if (hidden <= 0) return { slot: inside, shift: 0 };
  return { slot: inside, shift: Math.round(hidden * clamp((inside - EXACT) / slots, 0, 1)) };
}

/** The place at which this row (with a fraction: this much of it is above) is the first seen. */
export function placeRow(extent: ScrollExtent, row: number): ScrollPlace {
  const { hidden, slots } = measureMiddle(extent);
  const inside = clamp(row, 0, extent.rows - extent.seen);
  if (hidden <= 0) return { slot: inside, shift: 0 };
  const along = clamp((inside - EXACT) / (slots + hidden), 0, 1);
  const shift = clamp(Math.round(hidden * along), 0, hidden);
  return { slot: inside - shift, shift };
}

/**
 * The place after the element was scrolled to a slot: a step of some pages at most keeps the shift,
 * a longer one is a jump.
 */
export function scrollToSlot(extent: ScrollExtent, from: ScrollPlace, slot: number): ScrollPlace {
  const { hidden } = measureMiddle(extent);
  const inside = clamp(slot, 0, countSlots(extent) - extent.seen);
  const isJump = Math.abs(slot - from.slot) > Math.max(LONGEST_STEP, 1.2 * extent.seen);
  if (hidden <= 0 || isJump || from.shift > hidden) return placeSlot(extent, slot);
  return { slot: inside, shift: from.shift };
}

/**
 * The same rows, at the slot where they belong. After many small steps in one direction the slot
 * would otherwise come to an end before the rows do.
 */
export function settlePlace(extent: ScrollExtent, place: ScrollPlace): ScrollPlace {
  return placeRow(extent, place.slot + place.shift);
}

/**
 * The place that shows all of a row, with as little movement as can be. `margin` rows more are kept
 * free on either side of it where there is room.
 */
export function revealRow(
  extent: ScrollExtent,
  from: ScrollPlace,
  row: number,
  margin = 0,
): ScrollPlace {
  const first = from.slot + from.shift;
  if (row - margin < first) return moveTo(extent, from, row - margin);
  if (row + 1 + margin > first + extent.seen) {
    return moveTo(extent, from, Math.min(row - margin, row + 1 + margin - extent.seen));
  }
  return from;
}

function moveTo(extent: ScrollExtent, from: ScrollPlace, row: number): ScrollPlace {
  const inside = clamp(row, 0, extent.rows - extent.seen);
  const kept = { slot: inside - from.shift, shift: from.shift };
  const isNear = Math.abs(kept.slot - from.slot) <= extent.seen;
  const isInside = kept.slot >= 0 && kept.slot <= countSlots(extent) - extent.seen;
  return isNear && isInside ? kept : placeRow(extent, inside);
}

/** What tells which slots can be seen. */
interface SlotsView {
  /** The slot at the top of the visible part, possibly cut. A whole number. */
  readonly topSlot: number;
  /** What can be seen, in px. */
  readonly height: number;
  readonly rowHeight: number;
  readonly slots: number;
}

/**
 * The slots that can be seen, `end` exclusive: all that lie in view by any part, wherever within the
 * topmost one the view begins, and at most one more. Always as many, as long as there are so many.
 */
export function slotsInView({ topSlot, height, rowHeight, slots }: SlotsView): {
  readonly start: number;
  readonly end: number;
} {
  const seen = Math.ceil(Math.max(height, 0) / rowHeight) + 1;
  const start = clamp(topSlot, 0, slots - seen);
  return { start, end: Math.min(start + seen, slots) };
}
