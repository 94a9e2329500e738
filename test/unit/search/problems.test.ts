import { describe, expect, test } from 'vitest';
import { findProblemsToShow } from '../../../src/features/search/findProblemsToShow.ts';
import { markProblem } from '../../../src/features/search/markProblem.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';

describe('while the caret is at |, what is pointed at', () => {
  test.each([
    ['company:|', []],
    ['company:| chrome', []],
    ['company: chrome|', ['company:']],
    ['(a OR |', []],
    ['(a OR b) c|', []],
    ['(a OR|', []],
    ['a) b|', [')']],
    ['a)|', [')']],
    ['"program fi|', []],
    ['signed:y|', []],
    ['signed:y chrome|', ['signed:y']],
    ['/[/ a|', ['/[/']],
    ['/[|', []],
  ])('%s', (marked, expected) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const shown = findProblemsToShow(text, parseSearch(text, DICTIONARY).problems, caret);
    expect(shown.map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  test('is all that is wrong when nobody is typing', () => {
    const text = '(a OR';
    const { problems } = parseSearch(text, DICTIONARY);
    expect(findProblemsToShow(text, problems, undefined)).toEqual(problems);
    expect(problems).toHaveLength(2);
  });
});

test.each([
  ['a company: b', 2, 10, ['a ', '[company:]', ' b']],
  ['company:', 0, 8, ['[company:]']],
  [
    `${'x'.repeat(40)}!${'y'.repeat(40)}`,
    40,
    41,
    [`…${'x'.repeat(24)}`, '[!]', `${'y'.repeat(24)}…`],
  ],
  ['z'.repeat(100), 0, 100, [`[${'z'.repeat(60)}…]`]],
])('the place in %s', (text, from, to, expected) => {
  const pieces = markProblem(text, { message: '', from, to });
  expect(pieces.map((piece) => (piece.wrong ? `[${piece.text}]` : piece.text))).toEqual(expected);
});
