import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitSet } from '../../../src/base/bitSet.ts';

/** A size and members below it; sizes around a word's 32 bits are frequent. */
const sized = fc.oneof(fc.constantFrom(0, 1, 31, 32, 33, 63, 64, 65), fc.nat(200)).chain((size) =>
  fc.record({
    size: fc.constant(size),
    a: fc.array(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
    b: fc.array(fc.nat(Math.max(0, size - 1)), { maxLength: size }),
  }),
);

function bitsOf(size: number, members: readonly number[]): BitSet {
  const bits = new BitSet(size);
  for (const member of members) bits.add(member);
  return bits;
}

function sorted(members: Iterable<number>): number[] {
  return [...new Set(members)].sort((a, b) => a - b);
}

test('holds what a Set of numbers holds', () => {
  fc.assert(
    fc.property(sized, ({ size, a, b }) => {
      const bits = bitsOf(size, a);
      const others = bitsOf(size, b);
      const inA = new Set(a);
      const inB = new Set(b);
      expect([...bits.toArray()]).toEqual(sorted(a));
      expect(bits.count()).toBe(inA.size);
      for (let value = 0; value < size; value++) expect(bits.has(value)).toBe(inA.has(value));
      expect([...bits.copy().unite(others).toArray()]).toEqual(sorted([...a, ...b]));
      expect([...bits.copy().intersect(others).toArray()]).toEqual(
        sorted(a.filter((value) => inB.has(value))),
      );
      expect([...bits.copy().subtract(others).toArray()]).toEqual(
        sorted(a.filter((value) => !inB.has(value))),
      );
      expect([...bits.toArray()], 'a copy is a set of its own').toEqual(sorted(a));
    }),
  );
});

test('is full of every number below its size and of no other', () => {
  fc.assert(
    fc.property(sized, ({ size, a }) => {
      const full = BitSet.full(size);
      expect(full.count()).toBe(size);
      expect([...full.toArray()]).toEqual(Array.from({ length: size }, (_, value) => value));
      expect(full.has(size)).toBe(false);
      expect(full.subtract(bitsOf(size, a)).count()).toBe(size - new Set(a).size);
    }),
  );
});

test('tells whether a range has a member', () => {
  fc.assert(
    fc.property(sized, fc.nat(210), fc.nat(210), ({ size, a }, from, to) => {
      const expected = a.some((value) => value >= from && value < to);
      expect(bitsOf(size, a).hasAny(from, to)).toBe(expected);
    }),
  );
});

test('is made of words, without what they hold beyond its size', () => {
  fc.assert(
    fc.property(sized, fc.nat(210), ({ size, a }, other) => {
      const made = BitSet.of(bitsOf(size, a).words, other);
      expect([...made.toArray()]).toEqual(sorted(a.filter((value) => value < other)));
    }),
  );
});
