import { describe, expect, test } from 'vitest';
import { buildEntry, buildValue, canonisePath } from '../../../mocks/wireEntry.ts';

describe('canonical paths', () => {
  test.each([
    ['C:\\Program Files\\Flock\\Flock.exe', '%PROGRAMFILES%\\flock\\flock.exe'],
    ['C:\\Program Files (x86)\\A\\A.exe', '%PROGRAMFILES(X86)%\\a\\a.exe'],
    ['C:\\ProgramData\\A\\A.exe', '%PROGRAMDATA%\\a\\a.exe'],
    ['C:\\WINDOWS\\System32\\cmd.exe', '%WINDIR%\\system32\\cmd.exe'],
    ['C:\\Users\\user\\AppData\\Roaming\\A\\A.exe', '%APPDATA%\\a\\a.exe'],
    ['C:\\Users\\user\\AppData\\Local\\A\\A.exe', '%LOCALAPPDATA%\\a\\a.exe'],
    ['C:\\Users\\user\\AppData\\Local\\Temp\\a.exe', '%TEMP%\\a.exe'],
    ['C:\\Users\\Public\\A.exe', '%PUBLIC%\\a.exe'],
    ['C:\\Users\\user\\Downloads\\A.exe', 'c:\\users\\user\\downloads\\a.exe'],
    ['C:\\Users', 'c:\\users'],
    ['C:\\Users\\user', 'c:\\users\\user'],
    ['D:\\Program Files\\A.exe', 'd:\\program files\\a.exe'],
    ['\\\\Server\\Share\\A.exe', '\\\\server\\share\\a.exe'],
    ['', ''],
  ])('%s', (path, canonical) => {
    expect(canonisePath(path)).toBe(canonical);
  });
});

describe('building a value', () => {
  test('takes from the name what is not said', () => {
    expect(buildValue({ name: 'Flock.exe' })).toStrictEqual({
      name: 'Flock.exe',
      title: 'Flock',
      productName: 'Flock',
      companyName: 'Flock, Inc.',
      fileDescription: 'Flock',
      path: 'C:\\Program Files\\Flock\\Flock.exe',
      canonizedPath: '%PROGRAMFILES%\\flock\\flock.exe',
      processType: 'UNRECOGNIZED',
      isSigned: true,
    });
  });

  test('keeps what is said, and makes the canonical path from the path', () => {
    const value = buildValue({ name: 'A.exe', path: 'C:\\Windows\\A.exe', isSigned: null });
    expect(value.canonizedPath).toBe('%WINDIR%\\a.exe');
    expect(value.isSigned).toBeNull();
  });

  test('leaves out what is undefined', () => {
    const value = buildValue({ title: undefined, isSigned: undefined, path: undefined });
    expect(Object.keys(value)).toStrictEqual([
      'name',
      'productName',
      'companyName',
      'fileDescription',
      'processType',
    ]);
  });
});

describe('building an entry', () => {
  test('has one value unless told otherwise', () => {
    expect(buildEntry('A.exe').value).toStrictEqual([buildValue({ name: 'A.exe' })]);
    expect(buildEntry('A.exe', []).value).toStrictEqual([]);
  });

  test('names its values after the key, except those that have a name', () => {
    const entry = buildEntry('A.exe', [{}, { name: 'B.exe' }, { name: undefined }]);
    expect(entry.key).toStrictEqual({ name: 'A.exe' });
    expect(entry.value.map((value) => value.name)).toStrictEqual(['A.exe', 'B.exe', undefined]);
  });
});
