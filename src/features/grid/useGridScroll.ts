import {
  type RefObject,
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { ViewIndex } from '../../base/units.ts';
import type { SidewaysView } from './columnsInView.ts';
import type { RowRange } from './pagesInView.ts';
import { keepElements, NO_ELEMENTS } from './rowElements.ts';
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

/** Scrolls sideways are told in steps of this many px, so that few of them draw anything anew. */
const SIDEWAYS_STEP = 50;

/** A table's rows in motion. */
export interface GridScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What can be seen sideways; as wide as can be where there is no layout. */
  readonly sideways: SidewaysView;
  /** Rows to draw: those that can be seen, and at most one more. */
  readonly drawn: RowRange;
  /** The element that draws a row, as a key. */
  readonly keyOf: (row: ViewIndex) => number;
  /**
   * Distance of the rows' frame from the top of the body, in px. After a jump only the frame moves: its
   * rows stay where they are in it, so that the browser has nothing to lay out or to clip anew but texts.
   */
  readonly frameTop: number;
  /** Distance of a row from the top of the frame, in px. It can be negative. */
  readonly topOf: (row: ViewIndex) => number;
  /** Height of the body, in px. */
  readonly height: number;
  /** Whole rows that fit, at least 1. Measures, so that it is not to be called while rendering. */
  readonly countPage: () => number;
  /** Scrolls as little as it takes to show a row, with this many rows around it. */
  readonly reveal: (row: ViewIndex, margin: number) => void;
  readonly goToTop: () => void;
}

/** How much room a table has, in px; 0 where there is no layout. */
interface Room {
  readonly width: number;
  readonly height: number;
}

interface ScrollListener {
  readonly onScroll: (top: number, left: number) => void;
  /** Some time after the last scroll. */
  readonly onRest: () => void;
  readonly onResize: (room: Room) => void;
}

/** Tells of scrolls and of room, at first at once, until the returned function is called. */
function watchScroller(scroller: HTMLElement, listener: ScrollListener): () => void {
  const { onScroll, onRest, onResize } = listener;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const endScroll = () => {
    delete scroller.dataset.scrolling;
    onRest();
  };
  const follow = () => {
    // Rows that pass below a pointer at rest are not what somebody points at.
    scroller.dataset.scrolling = '';
    // Drawn before the browser paints: else the place of the rows is blank for a frame.
    flushSync(() => onScroll(scroller.scrollTop, scroller.scrollLeft));
    clearTimeout(rest);
    rest = setTimeout(endScroll, REST_MS);
  };
  const measure = () => onResize({ width: scroller.offsetWidth, height: scroller.clientHeight });
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
export function useGridScroll(rows: number, rowHeight: number): GridScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const place = useRef(TOP);
  const [lastShift, setShift] = useState(0);
  const [left, setLeft] = useState(0);
  /** The slot at the top of what can be seen. */
  const [topSlot, setTopSlot] = useState(0);
  const [room, setRoom] = useState<Room>({ width: 0, height: 0 });
  const slots = countSlots({ rows, seen: 0 });
  const shift = Math.min(lastShift, rows - slots);

  const measure = useCallback((): ScrollExtent => {
    const height = scroller.current?.clientHeight || ASSUMED_HEIGHT;
    return { rows, seen: Math.max(1, (height - HEADER_HEIGHT) / rowHeight) };
  }, [rows, rowHeight]);

  const goTo = useCallback(
    (next: ScrollPlace) => {
      const top = next.slot * rowHeight;
      const isThere = Math.abs(next.slot - place.current.slot) * rowHeight < 0.5;
      place.current = next;
      setShift(next.shift);
      setTopSlot(Math.floor(next.slot));
      if (scroller.current !== null && !isThere) scroller.current.scrollTop = top;
    },
    [rowHeight],
  );

  const onScroll = useEffectEvent((top: number, toLeft: number) => {
    setLeft(Math.floor(toLeft / SIDEWAYS_STEP) * SIDEWAYS_STEP);
    place.current = scrollToSlot(measure(), place.current, top / rowHeight);
    setShift(place.current.shift);
    setTopSlot(Math.floor(top / rowHeight));
  });
  const onRest = useEffectEvent(() => {
    const next = settlePlace(measure(), place.current);
    if (Math.abs(next.slot - place.current.slot) >= 2) flushSync(() => goTo(next));
  });

  const onResize = useEffectEvent((next: Room) =>
    setRoom((last) => (last.width === next.width && last.height === next.height ? last : next)),
  );
  useLayoutEffect(() => {
    if (scroller.current === null) return;
    return watchScroller(scroller.current, { onScroll, onRest, onResize });
  }, []);
  useLayoutEffect(() => {
    // Rows of another height: the same ones stay in view.
    const { slot } = place.current;
    if (slot > 0 && scroller.current !== null) scroller.current.scrollTop = slot * rowHeight;
  }, [rowHeight]);

  const height = (room.height || ASSUMED_HEIGHT) - HEADER_HEIGHT;
  const seen = slotsInView({ topSlot, height, rowHeight, slots });
  const lastElements = useRef(NO_ELEMENTS);
  const run = { start: seen.start + shift, end: seen.end + shift };
  // Of what is in the page: a render that is given up leaves no trace.
  const elements = keepElements(lastElements.current, run);
  useLayoutEffect(() => {
    lastElements.current = elements;
  });
  const frameTop = -(elements.shift + shift) * rowHeight;
  return {
    scroller,
    sideways: { left, width: room.width || Number.POSITIVE_INFINITY },
    drawn: run,
    keyOf: (row) => row + elements.shift,
    frameTop,
    topOf: (row) => Math.max(0, Math.min(row - shift, slots - 1)) * rowHeight - frameTop,
    height: slots * rowHeight,
    countPage: () => Math.max(1, Math.floor(measure().seen)),
    reveal: (row, margin) => goTo(revealRow(measure(), place.current, row, margin)),
    goToTop: () => goTo(TOP),
  };
}
