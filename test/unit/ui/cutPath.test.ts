import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPath } from '../../../src/ui/cutPath.ts';

describe('cutPath', () => {
  test.each([
    ['C:\\Windows\\System32\\svchost.exe', 'C:\\Windows\\System32', '\\svchost.exe'],
    ['%APPDATA%/zoom/bin/zoom.exe', '%APPDATA%/zoom/bin', '/zoom.exe'],
    ['C:\\Tools\\bin\\', 'C:\\Tools', '\\bin\\'],
    ['svchost.exe', 'svchost.exe', ''],
    ['\\svchost.exe', '\\svchost.exe', ''],
    ['', '', ''],
  ])('cuts %s', (path, start, end) => {
    expect(cutPath(path)).toEqual({ start, end });
  });

  test('keeps the last 48 characters of a longer file name', () => {
    const { end } = cutPath(`C:\\a\\${'n'.repeat(60)}.exe`);
    expect(end).toHaveLength(48);
  });

  test('loses nothing, and splits no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string(), (name, folder) => {
        const path = `${folder}\\${name}`;
        const { start, end } = cutPath(path);
        expect(start + end).toBe(path);
        expect(end.length).toBeLessThanOrEqual(49);
        if (path.isWellFormed()) expect(end.isWellFormed()).toBe(true);
      }),
    );
  });
});
