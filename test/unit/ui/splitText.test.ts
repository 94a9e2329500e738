import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spell } from '../../../src/ui/spell.ts';
import { splitText, type TextEnds } from '../../../src/ui/splitText.ts';

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

describe('blanks', () => {
  /** The pieces with blanks in { }. */
  const spellOut = (text: string, ends?: TextEnds, ...words: readonly string[]) =>
    splitText(text, words, ends)
      .map((piece) => {
        if (piece.kind === 'odd') return `<${piece.code}>`;
        if (piece.kind === 'blank') return `{${piece.sign} ${piece.name}}`;
        return piece.kind === 'match' ? `[${piece.text}]` : piece.text;
      })
      .join('');

  test.each([
    ['a', 'a'],
    ['a b  c', 'a b  c'],
    [' a', '{· space}a'],
    ['a  ', 'a{·· 2 spaces}'],
    [`Microsoft Corporation${' '.repeat(20)}`, 'Microsoft Corporation{·×20 20 spaces}'],
    [' ', '{· space}'],
    ['    ', '{·×4 4 spaces}'],
    ['a \n ', 'a{· space}<U+000A>{· space}'],
    [' \u200b b', '{· space}<U+200B>{· space}b'],
    ['a\u00a0b', 'a<U+00A0>b'],
    ['\u2003a', '<U+2003>a'],
    ['a\u3000b\u3000', 'a\u3000b{U+3000 wide space}'],
    ['a 😀', 'a 😀'],
    ['😀 ', '😀{· space}'],
  ])('at the ends of %j are signs', (text, drawn) => {
    expect(spellOut(text)).toBe(drawn);
  });

  test('inside of a match are signs, too, and of a part only at its own ends', () => {
    expect(spellOut('corp ', 'both', 'corp ')).toBe('[corp]{· space}');
    expect(spellOut(' a ', 'start')).toBe('{· space}a ');
    expect(spellOut(' a ', 'end')).toBe(' a{· space}');
    expect(spellOut(' a ', 'none')).toBe(' a ');
    expect(spellOut('  ', 'none')).toBe('  ');
  });

  test('make two texts differ that differ in them only, where they can be seen and in words', () => {
    const blanks = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\u3000', '\u200b', '\t') });
    const text = fc.tuple(blanks, fc.constantFrom('', 'a'), blanks).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(one !== other);
        expect(spellOut(one)).not.toBe(spellOut(other));
        expect(spell(one)).not.toBe(spell(other));
      }),
    );
  });
});

test('a word that is found in another form is marked as whole characters', () => {
  const matches = (text: string, word: string) =>
    splitText(text, [word]).flatMap((piece) => (piece.kind === 'match' ? [piece.text] : []));
  expect(matches('Mu\u0308ller', 'mül')).toEqual(['Mu\u0308l']);
  expect(matches('İstanbul', 'ist')).toEqual(['İst']);
  expect(matches('O’Brien – Co', "'b")).toEqual(['’B']);
  expect(matches('ﬁle', 'f')).toEqual(['ﬁ']);
});
