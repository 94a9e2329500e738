import { expect, test } from 'vitest';
import { finish, type Steps } from '../../../src/base/steps.ts';

function* add(numbers: readonly number[], seen: number[]): Steps<number> {
  let sum = 0;
  for (const number of numbers) {
    sum += number;
    seen.push(number);
    yield;
  }
  return sum;
}

test('does every step and returns the result', () => {
  const seen: number[] = [];
  expect(finish(add([1, 2, 3], seen))).toBe(6);
  expect(seen).toEqual([1, 2, 3]);
  expect(finish(add([], seen))).toBe(0);
});

test('does nothing before it is asked to', () => {
  const seen: number[] = [];
  const steps = add([1, 2, 3], seen);
  expect(seen).toEqual([]);
  steps.next();
  expect(seen).toEqual([1]);
});

test('an error of a step comes through', () => {
  function* fail(): Steps<void> {
    yield;
    throw new RangeError('too far');
  }
  expect(() => finish(fail())).toThrow(RangeError);
});
