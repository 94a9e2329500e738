import { expect, test } from 'vitest';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { wordsToHighlight } from '../../../src/language/wordsToHighlight.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';

test.each([
  ['', []],
  ['Chrome google chrome', ['Chrome', 'google', 'chrome']],
  ['a a', ['a']],
  ['"program files" OR (b -c)', ['program files', 'b']],
  ['--a -(b OR -c)', ['a', 'c']],
  ['path:temp -path:x company:"Google"', ['temp']],
  ['/a/ missing:path signed:no values:>1 name:a*b', []],
])('%j marks %j', (search, expected) => {
  expect(wordsToHighlight(parseSearch(search, DICTIONARY).expression)).toEqual(expected);
});
