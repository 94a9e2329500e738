import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  keepElements,
  NO_ELEMENTS,
  type RowElements,
} from '../../../src/features/grid/rowElements.ts';

function keysOf({ drawn, shift }: RowElements): readonly number[] {
  return Array.from({ length: drawn.end - drawn.start }, (_, nth) => drawn.start + nth + shift);
}

const first = keepElements(NO_ELEMENTS, { start: 0, end: 20 });

describe('the elements of rows', () => {
  it('stay with their rows while most rows stay in view', () => {
    const { shift } = keepElements(first, { start: 7, end: 27 });
    expect(shift).toBe(first.shift);
  });

  it('are taken over in their order by other rows after a jump', () => {
    const next = keepElements(first, { start: 5_000, end: 5_020 });
    expect(keysOf(next)).toEqual(keysOf(first));
    const back = keepElements(next, { start: 0, end: 20 });
    expect(keysOf(back)).toEqual(keysOf(first));
  });

  it('are the same object when nothing moved', () => {
    expect(keepElements(first, { start: 0, end: 20 })).toBe(first);
  });

  it('grow in number with the rows', () => {
    const next = keepElements(first, { start: 100, end: 130 });
    expect(keysOf(next).slice(0, 20)).toEqual(keysOf(first));
  });

  it('have keys that rise with the rows, wherever the rows go', () => {
    const run = fc
      .tuple(fc.nat(10_000), fc.integer({ min: 1, max: 60 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(run), (runs) => {
        let elements = NO_ELEMENTS;
        for (const drawn of runs) {
          elements = keepElements(elements, drawn);
          expect(elements.drawn).toEqual(drawn);
          expect(Number.isInteger(elements.shift)).toBe(true);
        }
      }),
    );
  });
});
