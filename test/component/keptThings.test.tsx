import { beforeEach, expect, test } from 'vitest';
import { LOOK_UPS } from '../../src/state/externalLookUps.ts';
import { readCopy, removeCopies, writeCopy } from '../../src/state/keep/fileCopy.ts';
import { KEPT_LIST } from '../../src/state/keep/keptList.ts';
import { forgetEverything, listKeptThings } from '../../src/state/keep/keptThings.ts';
import { LAST_VIEW } from '../../src/state/keep/lastView.ts';
import { readPreference, writePreference } from '../../src/state/keep/preferences.ts';
import { SAVED_VIEWS } from '../../src/state/keep/savedViews.ts';
import { createPrivateFiles } from '../unit/state/privateFiles.ts';

const NAMES = [KEPT_LIST, SAVED_VIEWS, LAST_VIEW, LOOK_UPS, 'density', 'widths'];

beforeEach(() => localStorage.clear());

/** A browser in which something of each kind is kept. */
async function keepAll() {
  const { open } = createPrivateFiles();
  const file = new File(['x'.repeat(5_000)], 'answer.json');
  await writeCopy(open, file, { id: '1', name: file.name, size: file.size });
  for (const name of NAMES) writePreference(name, [`a value of ${name}`]);
  localStorage.setItem('other', 'what another program keeps');
  const forgets: (boolean | undefined)[] = [];
  const keptFile = {
    forget: async (unasked?: boolean) => {
      forgets.push(unasked);
      await removeCopies(open);
    },
  };
  const things = listKeptThings(keptFile, open);
  const measure = async () =>
    Object.fromEntries(
      await Promise.all(things.map(async (thing) => [thing.id, await thing.measure()] as const)),
    );
  return { open, keptFile, forgets, things, measure };
}

test('each kept thing tells what it takes, and the things have no byte in common', async () => {
  const { measure } = await keepAll();
  const sizes = await measure();
  expect(sizes.openedFile).toBeGreaterThanOrEqual(5_000);
  const stored = Object.entries(localStorage).filter(([key]) => key !== 'other');
  const all = stored.reduce((sum, [key, text]) => sum + key.length + String(text).length, 0);
  const { openedFile: _, ...preferences } = sizes;
  expect(Object.values(preferences).reduce((sum, size) => sum + size, 0)).toBe(all);
});

test.each(['openedFile', KEPT_LIST, SAVED_VIEWS, LAST_VIEW, LOOK_UPS, 'preferences'])(
  'forgetting “%s” leaves the others',
  async (id) => {
    const { things, measure } = await keepAll();
    const before = await measure();
    await things.find((thing) => thing.id === id)?.forget();
    expect(await measure()).toEqual({ ...before, [id]: 0 });
  },
);

test('forgetting everything leaves nothing, and asks for no file after a reload', async () => {
  const { open, keptFile, forgets, measure } = await keepAll();
  await forgetEverything(keptFile, open);
  expect(Object.values(await measure())).toEqual([0, 0, 0, 0, 0, 0]);
  expect(forgets.at(-1)).toBe(true);
  expect(await readCopy(open, '1')).toBeUndefined();
  for (const name of NAMES) expect(readPreference<readonly string[]>(name, [])).toEqual([]);
  expect(localStorage.getItem('other')).toBe('what another program keeps');
});

test('a browser without private files takes no byte for an opened file', async () => {
  const open = () => Promise.reject(new DOMException('none', 'SecurityError'));
  const [opened] = listKeptThings({ forget: async () => undefined }, open);
  expect(await opened?.measure()).toBe(0);
});
