import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRows } from '../../../src/features/selection/compareRows.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { FIELDS } from '../../dictionaryFields.ts';

const cell = fc.option(fc.constantFrom('', 'a', 'b', '__proto__'), { nil: undefined });
const rows = fc.array(fc.record({ name: cell, company: cell, signed: cell }), {
  minLength: 2,
  maxLength: 5,
});

test('fields are equal where all values are, and else what fewer rows have differs', () => {
  fc.assert(
    fc.property(rows, (drawn) => {
      const compared = compareRows(
        drawn.map((cells, row) => ({
          row,
          cells: Object.fromEntries(
            Object.entries(cells).filter(([, value]) => value !== undefined),
          ),
        })),
        DICTIONARY,
      );
      expect(compared.map(({ field }) => field)).toEqual(FIELDS);
      for (const { field, values, equal } of compared) {
        const texts = values.map(({ value }) => value);
        const countOf = (text: string | undefined) =>
          texts.filter((other) => other === text).length;
        expect(equal).toBe(texts.every((text) => text === texts[0]));
        for (const { value, differs } of values) {
          const isRivalled = texts.some(
            (other) => other !== value && countOf(other) >= countOf(value),
          );
          expect(differs, `${field.id} ${value}`).toBe(isRivalled);
        }
      }
    }),
  );
});
