import { observeElementRect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
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
} from './scrollScale.ts';

/** Height of the row of column headers, in px, as the style sheet has it. */
const HEADER_HEIGHT = 32;

/** Height of a table that has no layout (yet), in px. */
const ASSUMED_HEIGHT = 600;

const REST_MS = 160;

/**
 * Rows that the virtualizer takes for one item. It keeps a measurement of every item, made anew
 * whenever their number changes; rows of one height do not need that of each.
 */
const BAND = 2;

const TOP: ScrollPlace = { slot: 0, shift: 0 };

/** Scrolls sideways are told in steps of this many px, so that few of them draw anything anew. */
const SIDEWAYS_STEP = 50;

/** A table's rows in motion. */
export interface GridScroll {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** What can be seen sideways; as wide as can be where there is no layout. */
  readonly sideways: SidewaysView;
  /** Rows to draw: those that can be seen, and a few more. */
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

function observeHeight(
  instance: Virtualizer<HTMLDivElement, HTMLDivElement>,
  report: (rect: { width: number; height: number }) => void,
) {
  return observeElementRect(instance, ({ width, height }) =>
    report({ width, height: height === 0 ? ASSUMED_HEIGHT : height }),
  );
}

interface ScrollListener {
  readonly onScroll: (top: number, left: number) => void;
  /** Some time after the last scroll. */
  readonly onRest: () => void;
}

/** Tells the virtualizer and a listener of a scroll together, so that rows are drawn once for both. */
function observeScroll(
  { scrollElement }: Virtualizer<HTMLDivElement, HTMLDivElement>,
  report: (offset: number, isScrolling: boolean) => void,
  { onScroll, onRest }: ScrollListener,
) {
  if (scrollElement === null) return undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const endScroll = () => {
    delete scrollElement.dataset.scrolling;
    onRest();
  };
  const follow = () => {
    const { scrollTop, scrollLeft } = scrollElement;
    // Rows that pass below a pointer at rest are not what somebody points at.
    scrollElement.dataset.scrolling = '';
    flushSync(() => {
      onScroll(scrollTop, scrollLeft);
      report(scrollTop, false);
    });
    clearTimeout(rest);
    rest = setTimeout(endScroll, REST_MS);
  };
  scrollElement.addEventListener('scroll', follow, { passive: true });
  return () => {
    clearTimeout(rest);
    delete scrollElement.dataset.scrolling;
    scrollElement.removeEventListener('scroll', follow);
  };
}

/** Scrolls over any number of rows: draws those in view, at places within what browsers can lay out. */
export function useGridScroll(rows: number, rowHeight: number): GridScroll {
  const scroller = useRef<HTMLDivElement>(null);
  const place = useRef(TOP);
  const [lastShift, setShift] = useState(0);
  const [left, setLeft] = useState(0);
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
      if (scroller.current !== null && !isThere) scroller.current.scrollTop = top;
    },
    [rowHeight],
  );

  const onScroll = useEffectEvent((top: number, toLeft: number) => {
    setLeft(Math.floor(toLeft / SIDEWAYS_STEP) * SIDEWAYS_STEP);
    place.current = scrollToSlot(measure(), place.current, top / rowHeight);
    setShift(place.current.shift);
  });
  const onRest = useEffectEvent(() => {
    const next = settlePlace(measure(), place.current);
    if (Math.abs(next.slot - place.current.slot) >= 2) flushSync(() => goTo(next));
  });

  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: Math.ceil(slots / BAND),
    getScrollElement: () => scroller.current,
    estimateSize: () => BAND * rowHeight,
    overscan: 0,
    initialRect: { width: 0, height: ASSUMED_HEIGHT },
    observeElementRect: observeHeight,
    observeElementOffset: (instance, report) =>
      observeScroll(instance, report, { onScroll, onRest }),
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    if (rowHeight === 0) return;
    virtualizer.measure();
    // Rows of another height: the same ones stay in view.
    const { slot } = place.current;
    if (slot > 0 && scroller.current !== null) scroller.current.scrollTop = slot * rowHeight;
  }, [virtualizer, rowHeight]);

  const bands = virtualizer.getVirtualIndexes();
  const firstSlot = (bands[0] ?? 0) * BAND;
  const endSlot = Math.min(((bands.at(-1) ?? -1) + 1) * BAND, slots);
  const lastElements = useRef(NO_ELEMENTS);
  const run = { start: firstSlot + shift, end: Math.max(firstSlot, endSlot) + shift };
  // Of what is in the page: a render that is given up leaves no trace.
  const elements = keepElements(lastElements.current, run);
  useLayoutEffect(() => {
    lastElements.current = elements;
  });
  const frameTop = -(elements.shift + shift) * rowHeight;
  return {
    scroller,
    sideways: { left, width: virtualizer.scrollRect?.width || Number.POSITIVE_INFINITY },
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
