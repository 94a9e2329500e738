import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/base/fold.ts';

test.each([
  ['Chrome.EXE', 'chrome.exe'],
  ['ÄÖÜ Straße', 'äöü straße'],
  ['ΣΑΣ', 'σασ'],
  ['ςΣσ', 'σσσ'],
  ['\u212a', 'k'],
  ['I', 'i'],
  ['İstanbul', 'İstanbul'],
  ['ı', 'ı'],
  ['ИНСТРУМЕНТ', 'инструмент'],
  ['\u{10400}', '\u{10428}'],
  ['🧰 工具', '🧰 工具'],
  ['E\u0301', 'e\u0301'],
  ['\ud800A\udc00', '\ud800a\udc00'],
  ['', ''],
])('folds %j to %j', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('keeps the place of every character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 200 },
  );
});

test('folds a part as it folds the whole, wherever no character is cut', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary-ascii' }),
      fc.string({ unit: 'binary' }),
      (left, middle, right) => {
        expect(fold(left + middle + right)).toBe(fold(left) + fold(middle + right));
        expect(fold(left + middle + right)).toContain(fold(middle));
      },
    ),
    { numRuns: 200 },
  );
});

test('folds every character to what it is in lower case, where that has the same length', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const character = String.fromCharCode(code);
    const lower = character.toLowerCase();
    const expected = lower.length !== 1 ? character : lower === 'ς' ? 'σ' : lower;
    if (fold(character) !== expected) expect.fail(`${code.toString(16)} is folded wrongly`);
  }
});
