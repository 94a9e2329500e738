import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodeText } from '../../../src/base/wtf8.ts';
import { RootReader } from '../../../src/engine/rootReader.ts';
import { rootOf } from './rootOf.ts';

function readRoot(reader: RootReader, text: string): string | undefined {
  const bytes = encodeText(`x${text}y`);
  const root = reader.read(bytes, 1, bytes.length - 1);
  return root && decodeText(root);
}

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

test('finds the root of a path as its text has it, whatever paths came before', () => {
  fc.assert(
    fc.property(fc.array(path, { minLength: 1, maxLength: 20 }), (paths) => {
      const reader = new RootReader();
      for (const text of paths) expect(readRoot(reader, text)).toBe(rootOf(text));
    }),
    { numRuns: 500 },
  );
});

test('finds none where there is no path', () => {
  expect(new RootReader().read(new Uint8Array(0), -1, -1)).toBeUndefined();
});

test.each([
  ['%APPDATA%\\a.exe', '%APPDATA%'],
  ['%systemroot%\\system32\\a.exe', '%WINDIR%'],
  ['%PROGRAMFILES(X86)%', '%PROGRAMFILES(X86)%'],
  ['%Never Seen%\\a', '%NEVER SEEN%'],
  ['C:\\WINDOWS', '%WINDIR%'],
  ['c:/windows/a.exe', '%WINDIR%'],
  ['C:\\WindowsApps\\a.exe', 'C:\\'],
  ['c:\\program files (x86)\\a', '%PROGRAMFILES(X86)%'],
  ['c:\\users\\ann\\appdata\\local\\temp\\a', '%TEMP%'],
  ['c:\\users\\ann\\appdata\\local\\template', '%LOCALAPPDATA%'],
  ['c:\\users\\ann\\desktop', '%USERPROFILE%'],
  ['c:\\users\\public\\a', '%PUBLIC%'],
  ['e:\\tools', 'E:\\'],
  ['E:', 'E:\\'],
  ['\\\\server\\share\\a', 'Network share'],
  ['e:tools', undefined],
  ['%a', undefined],
  ['%%\\a', undefined],
  ['tools\\a.exe', undefined],
  ['', undefined],
])('the root of %j is %j', (path, root) => {
  expect(readRoot(new RootReader(), path)).toBe(root);
});
