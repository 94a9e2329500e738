import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldCompany } from '../../../src/model/foldCompany.ts';

test.each([
  ['Dropbox, Inc.', 'Dropbox Inc', 'DROPBOX INC.', 'dropbox,  inc', 'Dropbox, Incorporated'],
  ['Microsoft Corporation', 'Microsoft Corp.', 'MICROSOFT CORP', 'Microsoft® Corporation'],
  ['Foo Co., Ltd.', 'Foo Co Ltd', 'FOO CO.,LTD.', 'Foo Co., Limited'],
  ['S.A. Bar', 'SA Bar'],
])('%s and its spellings are one', (...names) => {
  expect(new Set(names.map(foldCompany)).size).toBe(1);
});

test.each([
  ['Google', 'Google LLC'],
  ['Google Inc', 'Google LLC'],
  ['Micro soft', 'Microsoft'],
  ['Microsoft', 'Micros\u043eft'],
  ['Microsoft', 'Micro\u200bsoft'],
  ['Microsoft', '\u202eMicrosoft'],
  ['A+B', 'A B'],
  ['Limited', 'Limited Edition'],
  ['', '.'],
  ['®', '™'],
])('%j and %j are two', (one, other) => {
  expect(foldCompany(one)).not.toBe(foldCompany(other));
});

test('what is folded stays as it is', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('A', ' ', '.', ',', '®', 'Inc', ' Corporation') }),
  );
  fc.assert(
    fc.property(name, (one) => {
      expect(foldCompany(foldCompany(one))).toBe(foldCompany(one));
    }),
  );
});
