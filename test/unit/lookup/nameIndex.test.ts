import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../../src/base/fold.ts';
import { finish } from '../../../src/base/steps.ts';
import { NameIndex } from '../../../src/engine/lookup/nameIndex.ts';
import { datasetOf } from '../engine/ask.ts';
import { recordOf } from '../rowBatches.ts';

const name = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'ς', '.', '?'), maxLength: 4 });

function isMeant(folded: string, wanted: string): boolean {
  if (!wanted.includes('?')) return folded.startsWith(wanted);
  return (
    folded.length === wanted.length &&
    [...wanted].every((letter, at) => letter === '?' || letter === folded[at])
  );
}

test('rows are found by a name, by its beginning and by its readable letters, as by reading all names', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(name, { nil: undefined }), { maxLength: 12 }),
      name,
      (names, wanted) => {
        const records = names.map((one) => recordOf(one === undefined ? {} : { name: one }));
        const index = finish(NameIndex.build(datasetOf(records), records.length));
        const findRows = (isFound: (folded: string) => boolean) =>
          names.flatMap((one, row) => (one !== undefined && isFound(fold(one)) ? [row] : []));
        expect(index.rowsOf(wanted)).toEqual(findRows((folded) => folded === fold(wanted)));
        const found = index.findCut(wanted);
        expect(found.toSorted((a, b) => a - b)).toEqual(
          findRows((folded) => isMeant(folded, fold(wanted))),
        );
      },
    ),
  );
});
