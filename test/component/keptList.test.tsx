import { beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '../../src/state/createStore.ts';
import {
  forgetList,
  KEPT_LIST,
  keepLists,
  restoreList,
  storeList,
} from '../../src/state/keep/keptList.ts';
import { readPreference, writePreference } from '../../src/state/keep/preferences.ts';
import type { ListPart, Lookups } from '../../src/state/lookups.ts';

beforeEach(() => {
  localStorage.clear();
  writePreference('lookup.keepsList', true);
});

/** The list that a reload brings back. */
function restore(): readonly ListPart[] | undefined {
  const setList = vi.fn<Lookups['setList']>();
  restoreList({ setList });
  return setList.mock.lastCall?.[0];
}

test('texts and files come back as they were, byte by byte', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  await storeList(['müller.exe\n', new File([bytes], 'hunt.csv')]);
  const [text, file] = restore() ?? [];
  expect(text).toBe('müller.exe\n');
  expect(file instanceof File && file.name).toBe('hunt.csv');
  expect(new Uint8Array(await (file as File).arrayBuffer())).toEqual(bytes);
});

test('a list that is forgotten while its file is read is not stored after that', async () => {
  const stored = storeList([new File(['secret.exe'], 'hunt.csv')]);
  forgetList();
  await stored;
  expect(restore()).toBeUndefined();
});

test.each(['', 'A', '____', 'A===', '!', 'AAAA=A=='])('stored bytes of %j do no harm', (bytes) => {
  writePreference(KEPT_LIST, [{ name: 'hunt.csv', bytes }]);
  expect(() => restore()).not.toThrow();
});

test('a list that is cleared is forgotten, and one longer than 2 MB is not stored', async () => {
  const store = createStore<{ readonly parts: readonly ListPart[] }>({ parts: [] });
  keepLists(store);
  const change = (parts: readonly ListPart[]) => store.setState({ parts });
  change(['svchost.exe']);
  await vi.waitFor(() => expect(readPreference(KEPT_LIST, [])).toHaveLength(1));
  change(['x'.repeat(2 * 2 ** 20 + 1)]);
  expect(restore()).toBeUndefined();
  change(['svchost.exe']);
  await vi.waitFor(() => expect(readPreference(KEPT_LIST, [])).toHaveLength(1));
  change([]);
  expect(restore()).toBeUndefined();
});
