import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
}

test('every package of the lock file is pinned by its content, and no place to get it is named', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../../../package-lock.json'), 'utf8');
  const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(text);
  const others = Object.entries(packages).filter(([path]) => path !== '');
  expect(others.length).toBeGreaterThan(100);
  expect(others.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
  expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
