import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ViewIndex } from '../../base/units.ts';
import type { RowRange } from './pagesInView.ts';
import {
  countSlots,
  revealRow,
  type ScrollExtent,
  type ScrollPlace,
  scrollToSlot,
  settlePlace,
  slotsInView,
} from './scrollScale.ts';

/** Height of the row of column headers, in px, as the style sheet has it. */
const HEADER_HEIGHT = 32;

/** Height of a table that has no layout (yet), in px. */
const ASSUMED_HEIGHT = 600;

const REST_MS = 160;

const TOP: ScrollPlace = { slot: 0, shift: 0 };

/** A table's rows in motion. */
export interface GridScroll {
  /** Rows to draw: the visible ones and at most one more. */
  readonly drawn: RowRange;
  /** Distance of a row from the top of the body, in px. */
  readonly topOf: (row: ViewIndex) => number;
  /** Height of the body, in px. */
  readonly height: number;
  /** Whole rows that fit, at least 1: a page key moves by so many. */
  readonly page: number;
  /** Scrolls as little as it takes to show a row, with this many rows around it. */
  readonly reveal: (row: ViewIndex, margin: number) => void;
  readonly goToTop: () => void;
}

interface ScrollListener {
  readonly onScroll: (top: number) => void;
  /** Some time after the last scroll. */
  readonly onRest: () => void;
  /** The table's height in px; 0 where there is no layout. */
  readonly onResize: (height: number) => void;
}

/** Tells of scrolls and of the table's height, at first at once, until the returned function is called. */
function watchScroller(scroller: HTMLElement, listener: ScrollListener): () => void {
  const { onScroll, onRest, onResize } = listener;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const endScroll = () => {
    delete scroller.dataset.scrolling;
    onRest();
  };
  const follow = () => {
    // Rows that scroll below a pointer at rest are not lit up.
    scroller.dataset.scrolling = '';
    // Drawn before the browser paints: else the place of the rows is blank for a frame.
    flushSync(() => onScroll(scroller.scrollTop));
    clearTimeout(rest);
    rest = setTimeout(endScroll, REST_MS);
  };
  const measure = () => onResize(scroller.clientHeight);
  measure();
  const observer = new ResizeObserver(measure);
  observer.observe(scroller);
  scroller.addEventListener('scroll', follow, { passive: true });
  return () => {
    clearTimeout(rest);
    delete scroller.dataset.scrolling;
    observer.disconnect();
    scroller.removeEventListener('scroll', follow);
  };
}

/** Scrolls over any number of rows: draws those in view, at places within what browsers can lay out. */
export function useGridScroll(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number,
): GridScroll {
  const place = useRef(TOP);
  const [lastShift, setShift] = useState(0);
  /** The slot at the top of the visible part. */
  const [topSlot, setTopSlot] = useState(0);
  const [height, setHeight] = useState(ASSUMED_HEIGHT);
  const slots = countSlots({ rows, seen: 0 });
  const shift = Math.min(lastShift, rows - slots);

  const bodyHeight = height - HEADER_HEIGHT;
  const extent: ScrollExtent = { rows, seen: Math.max(1, bodyHeight / rowHeight) };

  const goTo = (next: ScrollPlace) => {
    const isThere = Math.abs(next.slot - place.current.slot) * rowHeight < 0.5;
    place.current = next;
    setShift(next.shift);
    setTopSlot(Math.floor(next.slot));
    if (scroller.current !== null && !isThere) scroller.current.scrollTop = next.slot * rowHeight;
  };

  const onScroll = useEffectEvent((top: number) => {
    place.current = scrollToSlot(extent, place.current, top / rowHeight);
    setShift(place.current.shift);
    setTopSlot(Math.floor(top / rowHeight));
  });
  const onRest = useEffectEvent(() => {
    const next = settlePlace(extent, place.current);
    if (Math.abs(next.slot - place.current.slot) >= 2) flushSync(() => goTo(next));
  });

  const onResize = useEffectEvent((next: number) => setHeight(next || ASSUMED_HEIGHT));
  useLayoutEffect(() => {
    if (scroller.current === null) return;
    return watchScroller(scroller.current, { onScroll, onRest, onResize });
  }, [scroller]);
  useLayoutEffect(() => {
    // Rows of another height: the same ones stay in view.
    const { slot } = place.current;
    if (slot > 0 && scroller.current !== null) scroller.current.scrollTop = slot * rowHeight;
  }, [scroller, rowHeight]);

  const seen = slotsInView({ topSlot, height: bodyHeight, rowHeight, slots });
  return {
    drawn: { start: seen.start + shift, end: seen.end + shift },
    topOf: (row) => Math.max(0, Math.min(row - shift, slots - 1)) * rowHeight,
    height: slots * rowHeight,
    page: Math.floor(extent.seen),
    reveal: (row, margin) => goTo(revealRow(extent, place.current, row, margin)),
    goToTop: () => goTo(TOP),
  };
}
