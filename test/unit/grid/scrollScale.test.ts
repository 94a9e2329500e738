import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countSlots,
  MAX_SLOTS,
  placeRow,
  placeSlot,
  revealRow,
  type ScrollExtent,
  type ScrollPlace,
  scrollToSlot,
  settlePlace,
  slotsInView,
} from '../../../src/features/grid/scrollScale.ts';

const ROW_PX = 28;

const extents = fc.record({
  rows: fc.oneof(fc.nat(500), fc.integer({ min: 500, max: 5_000_000 })),
  seen: fc.double({ min: 1, max: 120, noNaN: true }),
});

/** An extent, and a way along it from 0 to 1. */
const extentsAndWays = fc.tuple(extents, fc.double({ min: 0, max: 1, noNaN: true }));

const lastSlot = (extent: ScrollExtent) => Math.max(0, countSlots(extent) - extent.seen);
const lastRow = (extent: ScrollExtent) => Math.max(0, extent.rows - extent.seen);
const rowOf = ({ slot, shift }: ScrollPlace) => slot + shift;

function expectInside(extent: ScrollExtent, place: ScrollPlace) {
  const slack = 1e-6;
  expect(place.slot).toBeGreaterThanOrEqual(-slack);
  expect(place.slot).toBeLessThanOrEqual(lastSlot(extent) + slack);
  expect(Number.isInteger(place.shift)).toBe(true);
  expect(rowOf(place)).toBeGreaterThanOrEqual(-slack);
  expect(rowOf(place)).toBeLessThanOrEqual(lastRow(extent) + slack);
}

describe('scroll scale', () => {
  test('keeps the element below 8 million px', () => {
    expect(countSlots({ rows: 50_000_000, seen: 30 }) * ROW_PX).toBeLessThan(8_000_000);
  });

  test('has a slot for every row while they fit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_SLOTS }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rows, way) => {
          const extent = { rows, seen: 20 };
          const slot = way * lastSlot(extent);
          expect(placeSlot(extent, slot)).toEqual({ slot, shift: 0 });
          expect(placeRow(extent, slot)).toEqual({ slot, shift: 0 });
        },
      ),
    );
  });

  test('stays inside the element and the rows, from wherever', () => {
    fc.assert(
      fc.property(extents, fc.double({ min: -10, max: 6_000_000, noNaN: true }), (extent, at) => {
        expectInside(extent, placeSlot(extent, at));
        expectInside(extent, placeRow(extent, at));
        expectInside(extent, scrollToSlot(extent, placeSlot(extent, at), at + 3));
      }),
    );
  });

  test('reaches the first row at the top and the last one at the end', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        expect(rowOf(placeSlot(extent, 0))).toBe(0);
        expect(rowOf(placeSlot(extent, lastSlot(extent)))).toBeCloseTo(lastRow(extent), 6);
      }),
    );
  });

  test('moves a row for a row near both ends', () => {
    const extent = { rows: 1_000_000, seen: 25 };
    for (const near of [0, 1, 2.5, 100, 19_000]) {
      expect(rowOf(placeSlot(extent, near))).toBe(near);
      expect(rowOf(placeSlot(extent, lastSlot(extent) - near))).toBeCloseTo(
        lastRow(extent) - near,
        6,
      );
    }
  });

  test('goes down with the element, never up', () => {
    fc.assert(
      fc.property(
        extentsAndWays,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([extent, one], other) => {
          const [upper, lower] = [Math.min(one, other), Math.max(one, other)];
          const end = lastSlot(extent);
          expect(rowOf(placeSlot(extent, lower * end))).toBeGreaterThanOrEqual(
            rowOf(placeSlot(extent, upper * end)),
          );
        },
      ),
    );
  });

  test('puts any row first that can be first', () => {
    fc.assert(
      fc.property(extentsAndWays, ([extent, way]) => {
        const row = way * lastRow(extent);
        expect(rowOf(placeRow(extent, row))).toBeCloseTo(row, 5);
      }),
    );
  });

  test('finds the way back from a slot to within a row', () => {
    fc.assert(
      fc.property(extentsAndWays, ([extent, way]) => {
        const place = placeSlot(extent, way * lastSlot(extent));
        const back = placeRow(extent, rowOf(place));
        expect(Math.abs(back.slot - place.slot)).toBeLessThanOrEqual(1.001);
        expect(rowOf(back)).toBeCloseTo(rowOf(place), 5);
      }),
    );
  });

  test('moves rows exactly as a wheel moves pixels', () => {
    fc.assert(
      fc.property(
        extentsAndWays,
        fc.double({ min: -20, max: 20, noNaN: true }),
        ([extent, way], step) => {
          const from = placeSlot(extent, way * lastSlot(extent));
          const to = scrollToSlot(extent, from, from.slot + step);
          const clamped = Math.min(Math.max(from.slot + step, 0), lastSlot(extent));
          expect(rowOf(to) - rowOf(from)).toBeCloseTo(clamped - from.slot, 5);
        },
      ),
    );
  });

  test('shows the same rows when it settles after any number of steps', () => {
    fc.assert(
      fc.property(
        extentsAndWays,
        fc.array(fc.double({ min: -60, max: 60, noNaN: true }), { maxLength: 40 }),
        ([extent, way], steps) => {
          let place = placeSlot(extent, way * lastSlot(extent));
          for (const step of steps) place = scrollToSlot(extent, place, place.slot + step);
          const settled = settlePlace(extent, place);
          expect(rowOf(settled)).toBeCloseTo(rowOf(place), 5);
          expect(Math.abs(settlePlace(extent, settled).slot - settled.slot)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  test('shows all of a row that is asked for, and does not move for one in view', () => {
    fc.assert(
      fc.property(
        extentsAndWays,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([extent, way], to) => {
          fc.pre(extent.rows > 0);
          const from = placeSlot(extent, way * lastSlot(extent));
          const row = Math.min(Math.floor(to * extent.rows), extent.rows - 1);
          const place = revealRow(extent, from, row);
          expectInside(extent, place);
          expect(rowOf(place)).toBeLessThanOrEqual(row + 1e-6);
          expect(rowOf(place) + extent.seen).toBeGreaterThanOrEqual(row + 1 - 1e-6);
          expect(revealRow(extent, place, row).shift).toBe(place.shift);
        },
      ),
    );
  });
});

describe('slots in view', () => {
  const views = fc.record({
    /** Distance of what can be seen from the top of the element, as a share of what is left of it. */
    way: fc.double({ min: 0, max: 1, noNaN: true }),
    height: fc.integer({ min: -40, max: 2_000 }),
    rowHeight: fc.integer({ min: 20, max: 60 }),
    slots: fc.oneof(fc.nat(80), fc.integer({ min: 80, max: MAX_SLOTS })),
  });

  test('are all that lie in view by any part, and at most one more', () => {
    fc.assert(
      fc.property(views, ({ way, height, rowHeight, slots }) => {
        const top = way * Math.max(0, slots * rowHeight - height);
        const topSlot = Math.floor(top / rowHeight);
        const { start, end } = slotsInView({ topSlot, height, rowHeight, slots });
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(slots);
        const seen = Math.ceil(Math.max(height, 0) / rowHeight);
        expect(end - start).toBe(Math.min(seen + 1, slots));
        if (height <= 0 || slots === 0) return;
        expect(start).toBeLessThanOrEqual(topSlot);
        const last = Math.min(slots, Math.ceil((top + height) / rowHeight - 1e-9));
        expect(end).toBeGreaterThanOrEqual(last);
      }),
    );
  });
});
