import fc from 'fast-check';
import { expect, test } from 'vitest';
import { naturalKey } from '../../../src/base/naturalKey.ts';
import { compareNaturally } from '../naturalOrder.ts';

test.each([
  [['file2', 'file10'], 'numbers count as numbers'],
  [['a1b2', 'a1b10', 'a2b1'], 'more than one number counts'],
  [['a', 'a0', 'a1', 'a01b', 'ab'], 'a text comes before what it begins'],
  [['1', '9007199254740993', '9007199254740994'], 'numbers beyond 2^53 count exactly'],
  [['1.2.9', '1.2.10', '1.10.0'], 'versions are in their order'],
  [['', ' ', '-', '0', '1', 'A', 'b', 'é'], 'signs before digits before letters'],
  [['x9', `x1${'0'.repeat(300)}`, `x2${'0'.repeat(300)}`], 'long numbers count as numbers'],
])('%j: %s', (texts) => {
  const keys = texts.map(naturalKey);
  expect(keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))).toEqual(keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test.each([
  ['File2', 'fILE2'],
  ['file2', 'file02'],
  ['0', '000'],
  ['ΣΑΣ', 'σας'],
])('%j and %j are equal for sorting', (a, b) => {
  expect(naturalKey(a)).toBe(naturalKey(b));
});

test('orders as a comparison part by part does', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', '0', '1', '2', '9', '-', ':', '\u0001', 'é', '\0'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const left = naturalKey(a);
      const right = naturalKey(b);
      const order = left < right ? -1 : left > right ? 1 : 0;
      expect(order).toBe(Math.sign(compareNaturally(a, b)));
    }),
    { numRuns: 2_000 },
  );
});
