import { expect, test } from 'vitest';
import { spell } from '../../../src/ui/spell.ts';

test('characters that could not be seen are written as their codes', () => {
  expect(spell('gpj.\u202Eexe')).toBe('gpj.[U+202E]exe');
  expect(spell('a\u200B\u0000')).toBe('a[U+200B][U+0000]');
  expect(spell('ordinary.exe')).toBe('ordinary.exe');
  expect(spell('Microsoft  ')).toBe('Microsoft[2 spaces]');
  expect(spell(' ')).toBe('[space]');
});
