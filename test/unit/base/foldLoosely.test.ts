import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/base/fold.ts';
import { containsWord, cutLoosely, foldLoosely } from '../../../src/base/foldLoosely.ts';
import { containsNaively } from '../naturalOrder.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aAiIıİuUüÜµμ®™ﬁ-–—−"“”„«\'’´ \u00a0\u3000\u0308\u0307\u00ad½ｱßσς'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 12,
});

describe('a word is found in another form of it', () => {
  test.each<[word: string, text: string]>([
    ['istanbul', 'İstanbul'],
    ['müller', 'Mu\u0308ller GmbH'],
    ['mu\u0308ller', 'Müller GmbH'],
    ['Acme Corp', 'Acme\u00a0Corp'],
    ['–x', 'a-x'],
    ['a-x', 'a–x'],
    ["o'brien", 'O’Brien'],
    ['file', 'ﬁle.exe'],
    ['full', 'ＦＵＬＬ width'],
    ['µtorrent', 'μTorrent'],
  ])('%s in %s', (word, value) => {
    expect(containsWord(value, foldLoosely(word))).toBe(true);
  });
});

test('letters of another script that look alike are not found', () => {
  expect(containsWord('сhrome', foldLoosely('chrome'))).toBe(false);
});

test('Latin texts have the form that they are folded to', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aÄéÿ×÷®© x.-"\'') }), (latin) => {
      expect(foldLoosely(latin)).toBe(fold(latin));
    }),
  );
});

test('the parts of a text are the text, and their loose forms its loose form', () => {
  fc.assert(
    fc.property(text, (any) => {
      const parts = cutLoosely(any);
      expect(parts.map((part) => part.text).join('')).toBe(any);
      expect(parts.map(({ loose }) => loose).join('')).toBe(foldLoosely(any));
    }),
  );
});

test('a word is contained as a naive reading says, and every text contains itself', () => {
  fc.assert(
    fc.property(text, text, (any, word) => {
      expect(containsWord(any, foldLoosely(word))).toBe(containsNaively(any, word));
      expect(containsWord(any, foldLoosely(any))).toBe(true);
    }),
  );
});
