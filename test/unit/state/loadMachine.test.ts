import { expect, test } from 'vitest';
import type { DatasetInfo } from '../../../src/model/answers.ts';
import {
  heldDatasets,
  type LoadEvent,
  type LoadSource,
  loadedShare,
  NOTHING_LOADED,
  shownDataset,
  stepLoads,
} from '../../../src/state/loadMachine.ts';
import { datasetInfo as info } from './datasetInfo.ts';

const SERVICE: LoadSource = { kind: 'service' };

function run(...events: readonly LoadEvent[]) {
  return events.reduce(stepLoads, NOTHING_LOADED);
}

const start = (id: string, source: LoadSource = SERVICE): LoadEvent => ({
  kind: 'started',
  id,
  source,
});
const progress = (id: string, rows: number, preview = true): LoadEvent => ({
  kind: 'progressed',
  id,
  info: info(id, rows),
  preview,
});
const done = (
  id: string,
  rows: number,
  completeness: DatasetInfo['completeness'] = 'complete',
): LoadEvent => ({
  kind: 'loaded',
  id,
  info: { ...info(id, rows), completeness },
  now: 1000,
  stopped: false,
  brokenBy: undefined,
});
const failed = (id: string): LoadEvent => ({ kind: 'failed', id, failure: { kind: 'forbidden' } });

test('a first load shows its rows as soon as there are any', () => {
  expect(shownDataset(run(start('a')))).toBeUndefined();
  expect(shownDataset(run(start('a'), progress('a', 0)))).toBeUndefined();
  expect(shownDataset(run(start('a'), progress('a', 5)))?.rows).toBe(5);
});

test('progress that is no preview leaves the rows on screen alone', () => {
  const state = run(start('a'), progress('a', 5), progress('a', 9, false));
  expect(shownDataset(state)?.rows).toBe(5);
  expect(state.running?.progress?.rows).toBe(9);
});

test('a refresh shows the old data until the new is complete', () => {
  const during = run(start('a'), done('a', 5), start('b'), progress('b', 3));
  expect(shownDataset(during)?.id).toBe('a');
  expect(shownDataset(stepLoads(during, done('b', 7)))).toMatchObject({ id: 'b', rows: 7 });
});

test.each(['cutOff', 'incomplete', 'damaged'] as const)(
  'a refresh that came %s is there beside the old data, to be shown and left again',
  (completeness) => {
    const offered = run(start('a'), done('a', 5), start('b'), done('b', 9, completeness));
    expect(shownDataset(offered)?.id).toBe('a');
    expect(offered.spare).toMatchObject({ role: 'refreshed', data: { info: { id: 'b' } } });
    const swapped = stepLoads(offered, { kind: 'swapped' });
    expect(shownDataset(swapped)?.id).toBe('b');
    expect(swapped.spare).toMatchObject({ role: 'before', data: { info: { id: 'a' } } });
    expect(stepLoads(swapped, { kind: 'swapped' })).toEqual(offered);
    expect(stepLoads(offered, { kind: 'spareDropped' }).spare).toBeUndefined();
  },
);

test.each([
  ['with less than half of the rows', 10, 4, 'a'],
  ['without a row', 10, 0, 'a'],
  ['with half of the rows', 10, 5, 'b'],
  ['over an empty list', 0, 0, 'b'],
])('a whole refresh %s is asked about where it brings less than half', (_, old, rows, shown) => {
  const state = run(start('a'), done('a', old), start('b'), done('b', rows));
  expect(shownDataset(state)?.id).toBe(shown);
  expect(heldDatasets(state)).toEqual(shown === 'a' ? ['a', 'b'] : ['b']);
});

test('a second broken refresh does not cost the good rows of before the first', () => {
  const looking = [
    start('a'),
    done('a', 100),
    start('b'),
    done('b', 4, 'cutOff'),
    { kind: 'swapped' } as const,
    start('c'),
  ].reduce(stepLoads, NOTHING_LOADED);
  expect(shownDataset(looking)?.id).toBe('b');
  const again = stepLoads(looking, done('c', 3, 'cutOff'));
  expect(shownDataset(again)?.id).toBe('a');
  expect(again.spare).toMatchObject({ role: 'refreshed', data: { info: { id: 'c' } } });
  const fewer = stepLoads(looking, done('c', 10));
  expect(shownDataset(fewer)?.id).toBe('a');
  const whole = stepLoads(looking, done('c', 99));
  expect([shownDataset(whole)?.id, whole.spare]).toEqual(['c', undefined]);
});

test('other data that is asked for by name is shown, whole or not', () => {
  const file: LoadSource = { kind: 'file', name: 'a.json', size: 1 };
  const opened = run(start('a'), done('a', 9), start('b', file), done('b', 1, 'cutOff'));
  expect(shownDataset(opened)?.id).toBe('b');
  const closed = [start('c'), done('c', 1, 'damaged')].reduce(stepLoads, opened);
  expect(shownDataset(closed)?.id).toBe('c');
});

test('a refresh that fails or is cancelled keeps the old data', () => {
  const refreshing = run(start('a'), done('a', 5), start('b'));
  const after = stepLoads(refreshing, failed('b'));
  expect(shownDataset(after)?.id).toBe('a');
  expect(after.failed?.failure.kind).toBe('forbidden');
  expect(stepLoads(after, { kind: 'dismissed' }).failed).toBeUndefined();
  const cancelled = stepLoads(refreshing, { kind: 'cancelled', id: 'b' });
  expect(cancelled).toEqual(run(start('a'), done('a', 5)));
});

test('a new load forgets the last failure', () => {
  expect(run(start('a'), failed('a'), start('b')).failed).toBeUndefined();
});

test('news of a load that was given up changes nothing', () => {
  const state = run(start('a'), start('b'));
  for (const event of [progress('a', 5), done('a', 5), failed('a')]) {
    expect(stepLoads(state, event)).toBe(state);
  }
});

test('a load that waits shows no rows of the attempt that failed', () => {
  const wait = {
    failure: { kind: 'serverError', status: 503 },
    retryAt: 9,
    attempt: 1,
    most: 4,
  } as const;
  const waiting = run(start('a'), progress('a', 5), { kind: 'waits', id: 'a', wait });
  expect(shownDataset(waiting)).toBeUndefined();
  expect(waiting.running?.wait).toBe(wait);
  expect(stepLoads(waiting, { kind: 'retried', id: 'a' }).running?.wait).toBeUndefined();
});

test('with the worker all data is gone', () => {
  const state = run(start('a'), done('a', 5), { kind: 'died' });
  expect(shownDataset(state)).toBeUndefined();
  expect(state.failed?.failure.kind).toBe('workerDied');
});

test('the share that is done is known for files, and guessed from the last answer', () => {
  const file: LoadSource = { kind: 'file', name: 'a.json', size: 1000 };
  const zipped: LoadSource = { kind: 'file', name: 'a.json.gz', size: 1000 };
  expect(loadedShare(run(start('a', file), progress('a', 5)))).toBe(0.5);
  expect(loadedShare(run(start('a', zipped), progress('a', 5)))).toBeUndefined();
  expect(loadedShare(run(start('a'), progress('a', 5)))).toBeUndefined();
  const refreshing = run(start('a'), done('a', 10), start('b'));
  expect(loadedShare(stepLoads(refreshing, progress('b', 5)))).toBe(0.5);
  expect(loadedShare(stepLoads(refreshing, progress('b', 50)))).toBe(0.99);
});
