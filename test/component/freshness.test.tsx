import { beforeEach, expect, test, vi } from 'vitest';
import type { DatasetInfo } from '../../src/model/answers.ts';
import { createStore } from '../../src/state/createStore.ts';
import { createFreshness } from '../../src/state/freshness.ts';
import { type LoadsState, NOTHING_LOADED, type RunningLoad } from '../../src/state/loadMachine.ts';
import type { Loads } from '../../src/state/loads.ts';

const SERVICE = { kind: 'service' } as const;
const RENEWED = 1_700_000_000_000;

function describeData(id: string): DatasetInfo {
  const amounts = { revision: 1, rows: 1, entries: 1, bytes: 100 };
  return {
    id,
    ...amounts,
    issues: [],
    completeness: 'complete',
    message: undefined,
    misplacedBytes: 0,
    entriesBehind: 0,
    encoding: 'utf-8',
    uploaded: undefined,
  };
}

function describeRunning(id: string): RunningLoad {
  const nothing = { progress: undefined, preview: undefined, wait: undefined };
  return { id, source: SERVICE, ...nothing };
}

/** Data of the service on screen; the service says of its age what it is told to. */
async function createSetup() {
  const asked: (AbortSignal | null | undefined)[] = [];
  let answer: () => Response | Promise<Response> = () =>
    Response.json({ lastFlushCacheTime: RENEWED });
  let downloads = 0;
  const { getState, subscribe, setState } = createStore<LoadsState>(NOTHING_LOADED);
  const loads: Loads = {
    getState,
    subscribe,
    refresh: () => {
      downloads++;
      setState({ ...getState(), running: describeRunning(`download-${downloads}`) });
    },
    openFile: () => undefined,
    cancel: () => undefined,
    dismiss: () => undefined,
    readAgain: () => undefined,
    swapSpare: () => undefined,
    dropSpare: () => undefined,
    declareDead: () => undefined,
  };
  const fetch: typeof globalThis.fetch = (_address, { signal } = {}) => {
    asked.push(signal);
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      resolve(answer());
    });
  };
  const freshness = createFreshness({
    loads,
    endpoint: '/rest/x',
    effects: { now: () => 0, fetch },
  });
  freshness.start();
  const show = (id: string) => {
    const info = describeData(id);
    setState({
      kept: { info, source: SERVICE, loadedAt: 0, stopped: false, brokenBy: undefined },
      running: undefined,
      failed: undefined,
      spare: undefined,
    });
  };
  setState({ ...NOTHING_LOADED, running: describeRunning('first') });
  show('first');
  await vi.advanceTimersByTimeAsync(0);
  return {
    freshness,
    show,
    asked,
    countDownloads: () => downloads,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
  };
}

const never = () => new Promise<Response>(() => undefined);

beforeEach(() => {
  vi.useFakeTimers();
});

test('a refresh that finds nothing new downloads nothing', async () => {
  const { freshness, countDownloads } = await createSetup();
  const refresh = freshness.refresh();
  expect(freshness.getState().asking).toBe(true);
  await refresh;
  expect(freshness.getState()).toEqual({
    asking: false,
    newSince: undefined,
    unchangedSince: RENEWED,
  });
  expect(countDownloads()).toBe(0);
});

test('a service that does not say in a few seconds is given up, and the data downloaded', async () => {
  const { freshness, answerWith, asked, countDownloads } = await createSetup();
  answerWith(never);
  const refresh = freshness.refresh();
  await vi.advanceTimersByTimeAsync(3_000);
  expect([freshness.getState().asking, countDownloads()]).toEqual([true, 0]);
  await vi.advanceTimersByTimeAsync(3_000);
  await refresh;
  expect([freshness.getState().asking, countDownloads()]).toEqual([false, 1]);
  expect(asked[1]?.aborted).toBe(true);
});

test('more clicks while it asks neither ask nor download again', async () => {
  const { freshness, answerWith, asked, countDownloads } = await createSetup();
  answerWith(never);
  const clicks = [freshness.refresh(), freshness.refresh(), freshness.refresh()];
  await vi.advanceTimersByTimeAsync(3_000);
  expect(asked).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(3_000);
  await Promise.all(clicks);
  expect(countDownloads()).toBe(1);
});

test('what was loaded meanwhile is not replaced', async () => {
  const { freshness, answerWith, show, countDownloads } = await createSetup();
  answerWith(never);
  const refresh = freshness.refresh();
  await vi.advanceTimersByTimeAsync(1_000);
  show('a file');
  await vi.advanceTimersByTimeAsync(10_000);
  await refresh;
  expect(countDownloads()).toBe(0);
  expect(freshness.getState().asking).toBe(false);
});

test('a download asked for meanwhile is the only one', async () => {
  const { freshness, answerWith, countDownloads } = await createSetup();
  answerWith(never);
  const refresh = freshness.refresh();
  freshness.download();
  await vi.advanceTimersByTimeAsync(10_000);
  await refresh;
  expect(countDownloads()).toBe(1);
});
