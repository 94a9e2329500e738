import { expect, test } from 'vitest';
import { readFolder } from '../../../src/model/readFolder.ts';

test.each([
  ['C:\\Windows\\System32\\cmd.exe', undefined, 'c:\\windows\\system32\\'],
  ['%APPDATA%\\', 'c:\\other\\a.exe', '%appdata%\\'],
  ['cmd.exe', 'C:/Tools/a.exe', 'c:/tools/'],
  [undefined, '\\\\Host\\Share\\a', '\\\\host\\share\\'],
  ['', 'cmd.exe', undefined],
  [undefined, undefined, undefined],
])('the folder of %j and %j is %j', (canonicalPath, path, folder) => {
  expect(readFolder(canonicalPath, path)).toBe(folder);
});
