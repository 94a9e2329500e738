import { expect, test } from 'vitest';
import { createBackground } from '../../../src/state/background.ts';
import { createStore } from '../../../src/state/createStore.ts';
import { type LoadEvent, NOTHING_LOADED, stepLoads } from '../../../src/state/loadMachine.ts';
import { rankColumns } from '../../../src/state/rankColumns.ts';
import { FIELDS } from '../../dictionaryFields.ts';
import { datasetInfo } from './datasetInfo.ts';

/** The columns of a page whose engine ranks a column only when it is told to, or when it is given up. */
function setup() {
  const loads = createStore(NOTHING_LOADED);
  const background = createBackground();
  const asked: string[] = [];
  let finish: () => void = () => undefined;
  rankColumns({
    loads,
    background,
    engine: {
      rankColumn: ({ datasetId, field }, { signal } = {}) => {
        asked.push(`${datasetId} ${field}`);
        return new Promise((resolve, reject) => {
          finish = resolve;
          signal?.addEventListener('abort', () => reject(signal.reason));
        });
      },
    },
  });
  return {
    background,
    asked,
    step: (event: LoadEvent) => loads.setState(stepLoads(loads.getState(), event)),
    finish: () => finish(),
  };
}

const started = (id: string): LoadEvent => ({ kind: 'started', id, source: { kind: 'service' } });
const loaded = (id: string): LoadEvent => ({
  kind: 'loaded',
  id,
  info: { ...datasetInfo(id, 10), completeness: 'complete' },
  now: 0,
  stopped: false,
  brokenBy: undefined,
});

test('columns that are shown are ranked first, one after the other', async () => {
  const { asked, step, finish } = setup();
  step(started('a'));
  step(loaded('a'));
  expect(asked).toEqual(['a name']);
  finish();
  await expect.poll(() => asked.length).toBe(2);
  expect(FIELDS.find(({ id }) => asked[1] === `a ${id}`)?.shown).toBe(true);
});

test('a load ends it, so that other background work need not wait, and it goes on behind', async () => {
  const { background, asked, step } = setup();
  step(started('a'));
  step(loaded('a'));
  step(started('b'));
  const { signal } = new AbortController();
  await background.add({ kind: 'keepFile', signal, run: async () => asked.push('file') });
  expect(asked).toEqual(['a name', 'file']);
  step(loaded('b'));
  await expect.poll(() => asked.at(-1)).toBe('b name');
});
