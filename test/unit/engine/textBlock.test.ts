import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/base/fold.ts';
import { encodeText } from '../../../src/base/wtf8.ts';
import { BlockBuilder, foldedAt, textAt } from '../../../src/engine/textBlock.ts';

function build(builder: BlockBuilder, values: readonly string[]) {
  for (const value of values) {
    const bytes = encodeText(value);
    builder.add(bytes, 0, bytes.length);
  }
  return builder.build();
}

const LETTERS = [
  'A',
  'z',
  'É',
  'é',
  'Þ',
  'ß',
  '×',
  '÷',
  'ÿ',
  'À',
  'µ',
  '\u00c0',
  'İ',
  'Σ',
  '🧰',
  '\\',
];
const values = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', 'Program Files (x86)', 'PROGRAM FILES', 'a'.repeat(70), 'B'.repeat(70)),
  ),
  { maxLength: 40 },
);

describe('a block of texts', () => {
  test('gives every value as it is, and folded', () => {
    fc.assert(
      fc.property(values, (texts) => {
        const block = build(new BlockBuilder(), texts);
        for (const [row, text] of texts.entries()) {
          expect(textAt(block, row)).toBe(text);
          expect(foldedAt(block, row)).toBe(fold(text));
        }
      }),
    );
  });

  test('stays as it is when its builder begins another', () => {
    fc.assert(
      fc.property(values, values, (texts, others) => {
        const builder = new BlockBuilder();
        const block = build(builder, texts);
        builder.clear();
        const next = build(builder, others);
        expect(texts.map((_, row) => textAt(block, row))).toEqual(texts);
        expect(others.map((_, row) => textAt(next, row))).toEqual(others);
      }),
    );
  });

  test('holds more than it had room for at first', () => {
    const texts = Array.from({ length: 300 }, (_, row) => `${'Ab'.repeat(400)}${row}`);
    const block = build(new BlockBuilder(), texts);
    expect(texts.map((_, row) => textAt(block, row))).toEqual(texts);
  });
});
