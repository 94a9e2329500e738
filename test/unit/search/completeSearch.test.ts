import { describe, expect, test } from 'vitest';
import { findSpot, suggest } from '../../../src/features/search/completeSearch.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import type { FacetCount } from '../../../src/model/answers.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { SIGHTINGS } from '../engine/sightings.ts';

/** A text with its caret shown as `|`. */
function spotAt(marked: string) {
  const caret = marked.indexOf('|');
  return findSpot(marked.slice(0, caret) + marked.slice(caret + 1), caret, DICTIONARY);
}

describe('what is offered, and what is looked for', () => {
  test.each([
    ['|', undefined],
    ['c|', undefined],
    ['co|', 'names co'],
    ['CO|', 'names CO'],
    ['com|pany', 'names com'],
    ['chrome com|', 'names com'],
    ['-com|', 'names com'],
    ['(com|', 'names com'],
    ['com| google', 'names com'],
    ['com |', undefined],
    ['com1|', undefined],
    ['com|:', undefined],
    ['comp|any:google', undefined],
    ['"com|', undefined],
    ['/com|', undefined],
    ['OR|', undefined],
    ['foo:ba|', undefined],
    ['company:|', 'company '],
    ['Company:goo|', 'company goo'],
    ['company:go|ogle', 'company go'],
    ['company:"Dropbox, I|', 'company Dropbox, I'],
    ['company:"say ""h|', 'company say "h'],
    ['company:"Dropbox, Inc."|', undefined],
    ['company:*goo|', undefined],
    ['company:/goo|', undefined],
    ['company:goo |', undefined],
    ['type:|', 'type '],
    ['type:(|', 'type '],
    ['type:(B|', 'type B'],
    ['type:(BROWSER OR |', 'type '],
    ['type:(BROWSER OR M|)', 'type M'],
    ['type:(-|)', 'type '],
    ['type:(BROWSER |', undefined],
    ['type:(BROWSER) co|', 'names co'],
    ['signed:n|', 'signed n'],
    ['missing:pa|', 'missing pa'],
    ['location:|', 'location '],
    ['path:c|', undefined],
    ['values:|', undefined],
  ])('%s', (marked, expected) => {
    const spot = spotAt(marked);
    expect(spot && `${spot.field?.id ?? spot.offer} ${spot.find}`).toBe(expected);
  });
});

test.each([
  ['chrome company:goo|', 'chrome'],
  ['chrome -company:goo| exe', 'chrome  exe'],
  ['NOT type:|', ''],
  ['chrome OR company:|', ''],
  ['chrome type:(|', ''],
])('the values of %s are counted under "%s"', (marked, rest) => {
  expect(spotAt(marked)?.rest).toBe(rest);
});

const COMPANIES: readonly FacetCount[] = [
  { value: 'Dropbox, Inc.', count: 12, signed: 12, unsigned: 0 },
  { value: undefined, count: 5, signed: 0, unsigned: 0 },
  { value: 'The "A" (B', count: 1, signed: 0, unsigned: 0 },
  { value: 'two\nlines', count: 1, signed: 0, unsigned: 0 },
];

/** The text after the first suggestion was taken. */
function complete(marked: string, index = 0) {
  const text = marked.replace('|', '');
  const spot = spotAt(marked);
  if (spot === undefined) return undefined;
  const chosen = suggest(text, spot, COMPANIES, DICTIONARY)[index];
  return chosen && text.slice(0, spot.from) + chosen.insert + text.slice(spot.to);
}

test.each([
  ['co|', 'company:'],
  ['-ca| x', '-canonicalPath: x'],
  ['mis|', 'missing:'],
  ['signed:|', 'signed:yes'],
  ['signed:n|', 'signed:no'],
  ['missing:co|', 'missing:company'],
  ['company:dr|', 'company:"Dropbox, Inc."'],
  ['company:"dropbox, i|', 'company:"Dropbox, Inc."'],
  ['company:"dr| chrome', 'company:"Dropbox, Inc." chrome'],
  ['company:"dr|opbox" chrome', 'company:"Dropbox, Inc." chrome'],
  ['company:(dr|) x', 'company:("Dropbox, Inc.") x'],
])('%s becomes %s', (marked, expected) => {
  expect(complete(marked)).toBe(expected);
});

test('writes what is read as the very value', () => {
  expect(parseSearch(complete('company:|', 1) ?? '', DICTIONARY).expression).toEqual({
    kind: 'equals',
    field: 'company',
    text: 'The "A" (B',
  });
});

test('offers neither what is missing or has lines, nor what is there already', () => {
  const spot = spotAt('company:|');
  expect(
    spot && suggest('company:', spot, COMPANIES, DICTIONARY).map(({ label }) => label),
  ).toEqual(['Dropbox, Inc.', 'The "A" (B']);
  const written = spotAt('signed:no|');
  expect(written && suggest('signed:no', written, [], DICTIONARY)).toEqual([]);
});

test('stays where it is in any text', () => {
  for (const text of [
    '((((',
    '"',
    '-',
    '- -',
    'type:(((',
    'a) b) co',
    'company:"',
    '/[/',
    '-NOT -',
  ]) {
    for (let caret = 0; caret <= text.length; caret++) {
      const spot = findSpot(text, caret, DICTIONARY);
      if (spot === undefined) continue;
      expect(spot.from).toBeLessThanOrEqual(caret);
      expect(spot.to).toBeGreaterThanOrEqual(caret);
    }
  }
});

test('offers the names and the values of the table', () => {
  const offers = (text: string) => {
    const spot = findSpot(text, text.length, SIGHTINGS);
    const counts = [{ value: 'odd', count: 2, signed: 0, unsigned: 0 }];
    return spot && suggest(text, spot, counts, SIGHTINGS).map(({ insert }) => insert);
  };
  expect(offers('se')).toEqual(['seen:']);
  expect(offers('was')).toEqual(['was.state:']);
  expect(offers('verdict:')).toEqual(['"odd"']);
  expect(offers('was.state:n')).toEqual(['no']);
  expect(offers('missing:si')).toEqual(['size']);
  expect(offers('company:')).toBeUndefined();
});
