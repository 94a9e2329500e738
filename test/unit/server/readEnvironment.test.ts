import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readEnvironment } from '../../../src/server/readEnvironment.ts';

const TEXT = 'CYBEREASON_URL=https://sage.example\r\nCYBEREASON_COOKIE=A=\\$1\r\n';

function swap(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

test.for<[string, Buffer]>([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
  ['UTF-16, as PowerShell writes it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16, big end first', swap(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
])('.env.local is read in %s', ([, bytes]) => {
  const folder = mkdtempSync(join(tmpdir(), 'environment-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, '.env.local'), bytes);
  const { CYBEREASON_URL, CYBEREASON_COOKIE } = readEnvironment(folder);
  expect({ CYBEREASON_URL, CYBEREASON_COOKIE }).toEqual({
    CYBEREASON_URL: 'https://sage.example',
    CYBEREASON_COOKIE: 'A=$1',
  });
});
