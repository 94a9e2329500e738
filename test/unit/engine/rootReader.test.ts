import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText, encodeText } from '../../../src/base/wtf8.ts';
import { rootOf } from '../../../src/engine/location.ts';
import { RootReader } from '../../../src/engine/rootReader.ts';

const PARTS = [
  ...[
    'C:',
    'd:',
    'Users',
    'USERS',
    'Public',
    'Ann',
    'AppData',
    'Local',
    'Roaming',
    'Temp',
    'Windows',
  ],
  ...[
    'winnt',
    'Program Files',
    'Program Files (x86)',
    'ProgramData',
    '%APPDATA%',
    '%TMP%',
    '%x',
    'ä',
  ],
  ...['', 'x'.repeat(600)],
];
const path = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom('\\', '/', '')), { maxLength: 9 })
  .map((parts) => parts.flat().join(''));

it('finds the root of a path as its text has it, whatever paths came before', () => {
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 20 }), (paths) => {
      const reader = new RootReader();
      for (const text of paths) {
        const bytes = encodeText(`x${text}y`);
        const root = reader.read(bytes, 1, bytes.length - 1);
        expect(root && decodeText(root)).toBe(rootOf(text));
      }
    }),
    { numRuns: 500 },
  );
});

it('finds none where there is no path', () => {
  expect(new RootReader().read(new Uint8Array(0), -1, -1)).toBeUndefined();
});
