import { expect, test } from 'vitest';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { wordsToHighlight } from '../../../src/language/wordsToHighlight.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';

const read = (search: string) =>
  wordsToHighlight(parseSearch(search, DICTIONARY).expression, DICTIONARY);

test.each([
  ['', undefined],
  ['Chrome google chrome', ['Chrome', 'google', 'chrome']],
  ['a a', ['a']],
  ['"program files" OR (b -c)', ['program files', 'b']],
  ['--a -(b OR -c)', ['a', 'c']],
  ['/a/ missing:path signed:no values:>1 name:a*b', undefined],
])('the words of %j are marked in every searched field', (search, expected) => {
  const words = read(search);
  expect(words.get('name')).toEqual(expected);
  expect(words.get('canonicalPath')).toEqual(expected);
  expect(words.get('location')).toBeUndefined();
});

test('a text that was searched in a field is marked there alone, an exact one too', () => {
  expect([...read('path:temp -path:x company:"Google" location:win')]).toEqual([
    ['path', ['temp']],
    ['company', ['Google']],
    ['location', ['win']],
  ]);
  expect(read('company:google goo').get('company')).toEqual(['google', 'goo']);
});
