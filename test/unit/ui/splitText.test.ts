import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitText } from '../../../src/ui/splitText.ts';

/** The pieces as one text: matches in [ ], odd characters in < >. */
function draw(text: string, ...words: readonly string[]): string {
  return splitText(text, words)
    .map((piece) => {
      if (piece.kind === 'odd') return `<${piece.code}>`;
      return piece.kind === 'match' ? `[${piece.text}]` : piece.text;
    })
    .join('');
}

test('words are marked wherever they occur, whatever their case', () => {
  expect(draw('Chrome.exe', 'chrome')).toBe('[Chrome].exe');
  expect(draw('aXbxc', 'x')).toBe('a[X]b[x]c');
  expect(draw('chrome.exe', 'firefox')).toBe('chrome.exe');
  expect(draw('chrome.exe', '')).toBe('chrome.exe');
});

test('matches that touch or overlap become one', () => {
  expect(draw('abcdef', 'bc', 'cd')).toBe('a[bcd]ef');
  expect(draw('aaaa', 'aa')).toBe('[aaaa]');
});

test('letters that change their length in lower case keep marks in their place', () => {
  expect(draw('İstanbul.exe', 'exe')).toBe('İstanbul.[exe]');
  expect(draw('İİ.exe', '.')).toBe('İİ[.]exe');
});

test('what the search takes for the same letter is marked', () => {
  expect(draw('ΟΔΟΣ.exe', 'οδοσ')).toBe('[ΟΔΟΣ].exe');
  expect(draw('οδος', 'ΟΔΟΣ')).toBe('[οδος]');
});

test('characters that cannot be seen are named', () => {
  expect(draw('gpj.\u202Eexe')).toBe('gpj.<U+202E>exe');
  expect(draw('a\u200Bb\u0000c')).toBe('a<U+200B>b<U+0000>c');
  expect(splitText('\u202E', [])).toEqual([
    { kind: 'odd', code: 'U+202E', name: 'Right-to-left override' },
  ]);
});

test('an odd character inside of a match is still named', () => {
  expect(draw('a\u202Eb', 'a\u202Eb')).toBe('[a]<U+202E>[b]');
});

test('the pieces together are the whole text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.array(fc.string(), { maxLength: 3 }),
      (text, words) => {
        const whole = splitText(text, words)
          .map((piece) =>
            piece.kind === 'odd'
              ? String.fromCodePoint(Number.parseInt(piece.code.slice(2), 16))
              : piece.text,
          )
          .join('');
        expect(whole).toBe(text);
      },
    ),
  );
});
