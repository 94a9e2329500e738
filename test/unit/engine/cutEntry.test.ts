import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutEntry } from '../../../src/engine/cutEntry.ts';

const entry = fc.record({
  before: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
  values: fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1, maxLength: 5 }),
  after: fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }),
  indent: fc.constantFrom(undefined, 1, '\t', '\n\r '),
});

test('an entry keeps these of its values, and everything else', () => {
  fc.assert(
    fc.property(entry, fc.array(fc.nat(4)), ({ before, values, after, indent }, picks) => {
      const whole = { ...before, value: values, ...after, value2: [']'] };
      whole.value = values;
      const text = JSON.stringify(whole, null, indent);
      const indexes = picks.filter((pick) => pick < values.length);
      // What the text says, not the object: there is no -0 in JSON.
      const read = JSON.parse(text);
      expect(JSON.parse(cutEntry(text, indexes))).toEqual({
        ...read,
        value: indexes.map((index) => read.value[index]),
      });
    }),
    { numRuns: 500 },
  );
});

test.each([
  [
    '{"id":12345678901234567890,"value":[{"n":1.10},{"n":2e0}]}',
    '{"id":12345678901234567890,"value":[{"n":2e0}]}',
  ],
  [
    String.raw`{"a\\\"]":"\u0041\"\\","value":[0,"\u0041]"]}`,
    String.raw`{"a\\\"]":"\u0041\"\\","value":["\u0041]"]}`,
  ],
  [String.raw`{"v\u0061lue":[1.10,2e0]}`, String.raw`{"v\u0061lue":[2e0]}`],
  ['{ "value" :\t[ 1.10 ,\n2e0 ]\n , "x" : 1.0 }', '{ "value" :\t[\n2e0 ]\n , "x" : 1.0 }'],
  ['{"value":[0,1,2],"value":[1.10,2e0]}', '{"value":[0,1,2],"value":[2e0]}'],
])('what stays of %s stays letter for letter', (text, cut) => {
  expect(cutEntry(text, [1])).toBe(cut);
});
