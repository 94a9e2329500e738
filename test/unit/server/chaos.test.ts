import { QueryClient } from '@tanstack/react-query';
import { describe, expect, onTestFinished, test } from 'vitest';
import { faultOf, soundAnswer, startChaos } from '../../../mocks/service/chaos/startChaos.ts';
import { findEndWords, findRefreshWords } from '../../../src/features/load/endWords.ts';
import { findFailureWords } from '../../../src/features/load/failureWords.ts';
import type { LoadsState } from '../../../src/state/loadMachine.ts';
import { createLoads, type Loads } from '../../../src/state/loads.ts';
import { startEngine } from '../worker/joinEnds.ts';
import { ENDPOINT } from './endpoint.ts';
import { startProxy } from './startProxy.ts';

const SEEDS = 200;
/** Seeds that are tried at once. */
const AT_ONCE = 20;
const SOUND = soundAnswer();

/** Resolves with the first state that fits. */
function waitFor(loads: Loads, fits: (state: LoadsState) => boolean): Promise<LoadsState> {
  return new Promise((resolve) => {
    const look = () => {
      const state = loads.getState();
      if (!fits(state)) return;
      stop();
      resolve(state);
    };
    const stop = loads.subscribe(look);
    look();
  });
}

/** The page's loads over the proxy, with the rows of a sound answer. */
async function startPage() {
  const chaos = await startChaos();
  onTestFinished(() => chaos.close());
  const { port } = await startProxy({
    CYBEREASON_URL: chaos.url,
    CYBEREASON_TIMEOUT_SECONDS: '1',
  });
  const queryClient = new QueryClient();
  const loads = createLoads({
    engine: startEngine(),
    queryClient,
    endpoint: ENDPOINT,
    effects: {
      fetch: (input, init) => fetch(new URL(String(input), `http://127.0.0.1:${port}`), init),
      now: Date.now,
    },
  });
  loads.refresh();
  await waitFor(loads, ({ kept }) => kept !== undefined);
  return { chaos, loads };
}

/** How many values `JSON.parse` finds in what was sent; `undefined` where it is no whole answer. */
function countNaively(body: Buffer): number | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const { recordList }: { recordList: readonly { value?: readonly unknown[] }[] } =
      JSON.parse(text);
    return recordList.reduce((rows, { value = [] }) => rows + value.length, 0);
  } catch {
    return undefined;
  }
}

function wordsOf(state: LoadsState): readonly string[] {
  const { kept, spare, failed, running } = state;
  const failure = failed?.failure ?? running?.wait?.failure;
  const context = {
    source: { kind: 'service' },
    host: 'host',
    endpoint: ENDPOINT,
    retrying: false,
  } as const;
  if (failure !== undefined) {
    const { title, meaning, next } = findFailureWords(failure, context);
    return [title, meaning, next];
  }
  if (kept !== undefined && spare !== undefined) {
    const { title, meaning } = findRefreshWords(kept, spare.data, undefined);
    return [title, meaning];
  }
  if (kept === undefined || kept.info.completeness === 'complete') return ['complete'];
  const words = findEndWords(kept, undefined);
  return [words?.title ?? '', words?.meaning ?? ''];
}

async function tryRefresh(seed: number): Promise<void> {
  const { chaos, loads } = await startPage();
  const { kept: before } = loads.getState();
  chaos.use(seed);
  loads.refresh();
  const state = await waitFor(
    loads,
    ({ running }) => running === undefined || running.wait !== undefined,
  );
  loads.cancel();
  const seen = `seed ${seed}, ${faultOf(seed).name}`;
  const rows = before?.info.rows ?? 0;
  expect(rows, seen).toBeGreaterThan(100);
  expect(state.kept, seen).toBeDefined();
  if (state.kept !== before) {
    // Only a whole answer takes the place of the rows.
    expect(state.kept?.info.completeness, seen).toBe('complete');
    expect(state.kept?.info.rows, seen).toBeGreaterThanOrEqual(rows / 2);
    expect(
      state.kept?.info.issues.filter(({ kind }) => kind === 'unreadable'),
      seen,
    ).toEqual([]);
    const { fault, body } = chaos.sent.at(-1) ?? { fault: '', body: SOUND };
    const isPlain = fault !== 'soundGzip' && fault !== 'lengthTooShort';
    if (isPlain) expect(state.kept?.info.rows, seen).toBe(countNaively(body));
  }
  for (const words of wordsOf(state)) expect(words, seen).toMatch(/\w/);
}

describe('whatever the service does in a refresh, it ends, and good rows stay', () => {
  const groups = Array.from({ length: SEEDS / AT_ONCE }, (_, group) => group * AT_ONCE);
  test.each(groups)('seeds from %i on', { timeout: 120_000 }, async (first) => {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => tryRefresh(first + index)));
  });
});

test('the seeds are trouble of every kind', () => {
  const names = new Set(Array.from({ length: SEEDS }, (_, seed) => faultOf(seed).name));
  for (const name of ['cut', 'reset', 'silent', 'slow', 'hole', 'lengthTooLong', 'sound']) {
    expect(names).toContain(name);
  }
  expect(names.size).toBeGreaterThan(40);
});
