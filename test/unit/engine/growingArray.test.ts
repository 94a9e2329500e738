import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GrowingArray } from '../../../src/engine/growingArray.ts';

const number = fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0xffff_ffff));

function fill(numbers: readonly number[]): GrowingArray {
  const array = new GrowingArray();
  for (const one of numbers) array.push(one);
  return array;
}

test('keeps numbers of any size in their order, however many there are', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 50 }), fc.nat(2_500), (numbers, more) => {
      const all = [...numbers, ...Array(more).fill(7), ...numbers];
      const { values, length } = fill(all);
      expect([...values.subarray(0, length)]).toEqual(all);
    }),
  );
});

test.each([
  [255, 1],
  [256, 2],
  [65_535, 2],
  [65_536, 4],
  [0xffff_ffff, 4],
])('up to %d a number takes %d bytes', (largest, bytes) => {
  expect(fill([1, largest, 2]).values.BYTES_PER_ELEMENT).toBe(bytes);
});
