import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  mergeViews,
  putView,
  removeView,
  renameView,
} from '../../../src/features/views/editViews.ts';
import { describeImport } from '../../../src/features/views/importWords.ts';
import { readSavedViews } from '../../../src/state/keep/savedViews.ts';

const A = { name: 'Browsers', address: '?v=1&type=BROWSER' };
const B = { name: 'Mail', address: '?v=1&type=MAIL' };

const views = fc
  .array(
    fc.record({
      name: fc.constantFrom('a', 'A', 'b', 'a (2)', 'x'.repeat(80)),
      address: fc.constantFrom('?v=1', '?v=1&q=1', '?v=1&q=2'),
    }),
  )
  .map((entries) => readSavedViews(entries).views);

test('a view takes the place of the one of its name, else it comes last', () => {
  const renewed = { name: 'browsers', address: '?v=1&q=x' };
  expect(putView([A, B], renewed)).toEqual([renewed, B]);
  expect(putView([A], B)).toEqual([A, B]);
});

test('a view is renamed and taken away where it stands', () => {
  expect(renameView([A, B], A, 'Web')).toEqual([{ ...A, name: 'Web' }, B]);
  expect(removeView([A, B], A)).toEqual([B]);
});

test('merging keeps all that was there, and brings all that is new', () => {
  fc.assert(
    fc.property(views, views, (before, others) => {
      const { views: after, added, known, renamed } = mergeViews(before, others);
      expect(after.slice(0, before.length)).toEqual(before);
      expect(added + known).toBe(others.length);
      expect(renamed).toBeLessThanOrEqual(added);
      expect(after).toHaveLength(before.length + added);
      expect(readSavedViews(after)).toEqual({ views: after, skipped: 0 });
      for (const { address } of others)
        expect(after.map((view) => view.address)).toContain(address);
    }),
  );
});

test('a name that is taken gets a number, and there is an end of room', () => {
  const other = { name: 'browsers', address: '?v=1&q=other' };
  expect(mergeViews([A], [other]).views).toEqual([A, { ...other, name: 'browsers (2)' }]);
  const many = Array.from({ length: 500 }, (_, index) => ({ name: `${index}`, address: '?v=1' }));
  expect(mergeViews(many, [A, B])).toMatchObject({ added: 0, left: 2 });
});

test('what came of an import is said in words', () => {
  const merged = { views: [], added: 1, known: 2, renamed: 1, left: 0 };
  expect(describeImport(merged, 1)).toBe(
    '1 view was added. 2 views were there already. 1 name was taken and got a number. 1 entry could not be read and was left out.',
  );
  expect(describeImport({ ...merged, added: 0, known: 0, renamed: 0, left: 3 }, 0)).toBe(
    'No view was added. There was no room for 3 views.',
  );
});
