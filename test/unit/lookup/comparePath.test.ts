import { describe, expect, test } from 'vitest';
import { comparePath } from '../../../src/engine/lookup/comparePath.ts';
import { findRung, formsOf } from '../../../src/engine/lookup/rungs.ts';

function draw(path: string): string | undefined {
  const place = comparePath(path);
  return place && `${place.folder}|${place.name}${place.notes.map((note) => ` ${note}`).join('')}`;
}

describe('a path in its comparable form', () => {
  test.each([
    ['C:\\Windows\\System32\\svchost.exe', '%windir%\\system32\\|svchost.exe'],
    ['%SystemRoot%\\System32\\svchost.exe', '%windir%\\system32\\|svchost.exe'],
    ['\\SystemRoot\\System32\\smss.exe', '%windir%\\system32\\|smss.exe'],
    ['\\??\\C:\\Windows\\system32\\csrss.exe', '%windir%\\system32\\|csrss.exe'],
    ['\\\\?\\C:\\Acme\\a.exe', 'c:\\acme\\|a.exe'],
    ['\\\\?\\UNC\\srv\\share\\a.exe', '\\srv\\share\\|a.exe'],
    ['\\Device\\Mup\\srv\\share\\a.exe', '\\srv\\share\\|a.exe'],
    ['\\Device\\HarddiskVolume3\\Acme\\a.exe', '?:\\acme\\|a.exe volume'],
    ['\\VOLUME{01d5}\\WINDOWS\\system32\\a.exe', '%windir%\\system32\\|a.exe volume'],
    ['"C:\\Program Files\\Acme One\\a b.exe" -k x', '%programfiles%\\acme one\\|a b.exe arguments'],
    ['C:\\Program Files\\Acme One\\a b.exe -k x,y', '%programfiles%\\acme one\\|a b.exe arguments'],
    ['C:\\Users\\ann\\AppData\\Local\\Temp\\x\\a.exe', '%temp%\\x\\|a.exe'],
    ['%USERPROFILE%\\AppData\\Local\\Acme\\a.exe', '%localappdata%\\acme\\|a.exe'],
    ['$env:ProgramFiles\\Acme\\a.exe', '%programfiles%\\acme\\|a.exe'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: PowerShell writes variables so.
    ['${env:ProgramFiles(x86)}\\Acme\\a.exe', '%programfiles(x86)%\\acme\\|a.exe'],
    ['C:\\Documents and Settings\\ann\\Application Data\\a.exe', '%appdata%\\|a.exe'],
    ['C:\\PROGRA~2\\Acme\\a.exe', '%programfiles(x86)%\\acme\\|a.exe shortName'],
    ['C:\\Windows\\Sysnative\\cmd.exe', '%windir%\\system32\\|cmd.exe'],
    ['/mnt/c/Windows/System32/cmd.exe', '%windir%\\system32\\|cmd.exe'],
    ['/cygdrive/d/tools/a.exe', 'd:\\tools\\|a.exe'],
    ['/usr/bin/python3 (deleted)', '/usr/bin/|python3'],
    ['file:///C:/Acme%20One/a.exe', 'c:\\acme one\\|a.exe'],
    ['C:/a/../b/./c.exe', 'c:\\b\\|c.exe'],
    ['C:\\Acme \\a.exe', 'c:\\acme\\|a.exe paddedPart'],
    ['chrome.exe', '|chrome.exe'],
    ['%APPDATA%\\Acme\\acme.exe', '%appdata%\\acme\\|acme.exe'],
    ['C:\\Windows\\Temp\\a.exe', '%temp%\\|a.exe'],
  ])('%s', (path, drawn) => {
    expect(draw(path)).toBe(drawn);
  });

  test.each(['', '   ', '""', '\\\\'])('of %j there is none', (path) => {
    expect(draw(path)).toBeUndefined();
  });
});

describe('the rung of two folders', () => {
  test.each([
    ['C:\\Acme\\', 'D:\\acme\\', undefined],
    ['C:\\Acme\\', 'c:\\ACME\\', 1],
    ['\\Device\\HarddiskVolume1\\Acme\\', '\\Device\\HarddiskVolume2\\Acme\\', 1],
    ['C:\\Windows\\SysWOW64\\', 'C:\\Windows\\System32\\', 2],
    ['C:\\Program Files (x86)\\Acme\\', 'C:\\Program Files\\Acme\\', 2],
    ['C:\\Program Files\\Acme\\x64\\', 'C:\\Program Files\\Acme\\', 2],
    ['C:\\Program Files\\Acme\\95.0.1\\', 'C:\\Program Files\\Acme\\103.2\\', 3],
    ['C:\\Windows\\WinSxS\\amd64_a_1\\', 'C:\\Windows\\WinSxS\\x86_b_2\\', 3],
    ['C:\\Users\\a\\AppData\\Local\\Acme\\', 'C:\\ProgramData\\Acme\\', 4],
    ['D:\\x\\Acme\\bin\\', 'E:\\y\\Acme\\bin\\', 5],
    ['C:\\Acme\\', 'C:\\Windows\\', undefined],
  ])('%s and %s', (one, other, rung) => {
    const forms = [one, other].map((folder) =>
      formsOf(comparePath(`${folder}a.exe`) ?? { folder: '' }),
    );
    expect(forms[0] && forms[1] && findRung(forms[0], forms[1])).toBe(rung);
  });
});
