import { expect, test } from 'vitest';
import { parsePreference } from '../../../src/state/keep/preferences.ts';

test.each([
  ['nothing was stored', undefined],
  ['it is no JSON', '{broken'],
  ['it is null', 'null'],
  ['it is a text', '"wide"'],
  ['it is a list', '[1]'],
])('the fallback counts where %s', (_, text) => {
  const fallback = { name: 200 };
  expect(parsePreference(text, fallback)).toBe(fallback);
});

test('what was stored counts where it is of the same kind', () => {
  expect(parsePreference('{"path":90}', { name: 200 })).toEqual({ path: 90 });
  expect(parsePreference('false', true)).toBe(false);
  expect(parsePreference('[]', ['name'])).toEqual([]);
});

test('a value can be refused', () => {
  const isEven = (value: number) => value % 2 === 0;
  expect(parsePreference('3', 0, isEven)).toBe(0);
  expect(parsePreference('4', 0, isEven)).toBe(4);
});
