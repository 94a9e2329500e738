import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { buildEntry } from '../../../mocks/wireEntry.ts';
import type { DatasetInfo } from '../../../src/model/answers.ts';
import { LARGEST_FIRST } from '../../../src/model/groups.ts';
import { EMPTY_QUERY } from '../../../src/model/query.ts';
import { connect } from '../../../src/worker/connect.ts';
import type { EngineApi } from '../../../src/worker/engineApi.ts';
import { createEngineHost } from '../../../src/worker/engineHost.ts';
import type { Port, Remote } from '../../../src/worker/protocol.ts';
import { serve } from '../../../src/worker/serve.ts';

const datasetId = 'd';
const of = { datasetId, query: { ...EMPTY_QUERY, search: 'exe' } };

type Ask = (engine: Remote<EngineApi>, info: DatasetInfo) => Promise<unknown>;

/** An engine behind a port that counts what crosses it, in both directions. */
async function startCounting(rows: number) {
  let messages = 0;
  let bytes = 0;
  const ends: EventTarget[] = [new EventTarget(), new EventTarget()];
  const [page, worker] = ends.map(
    (own, index): Port => ({
      postMessage(message) {
        messages++;
        bytes += serialize(message).length;
        ends[1 - index]?.dispatchEvent(
          new MessageEvent('message', { data: structuredClone(message) }),
        );
      },
      addEventListener(type, listener) {
        own.addEventListener(type, (event) => {
          if (event instanceof MessageEvent) listener(event);
        });
      },
    }),
  );
  if (page === undefined || worker === undefined) throw new Error('two ends');
  serve(worker, createEngineHost());
  const engine = connect<EngineApi>(page);
  const entries = Array.from({ length: rows }, (_, row) => {
    return buildEntry(`file${row % 97}.exe`, [{ companyName: `Company ${row % 301}` }]);
  });
  await engine.startLoad({ datasetId });
  const text = JSON.stringify({ recordList: entries });
  const info = await engine.appendBytes({ datasetId, bytes: new TextEncoder().encode(text) });
  await engine.endLoad({ datasetId, broken: false });
  return async (ask: Ask) => {
    [messages, bytes] = [0, 0];
    await ask(engine, info);
    return { messages, bytes };
  };
}

const REQUEST = { missing: true, atLeast: 0, order: 'rows', limit: 20 } as const;

test.each<[verb: string, ask: Ask]>([
  ['a window', (engine) => engine.readWindow({ ...of, window: { offset: 300, limit: 50 } })],
  ['a facet', (engine) => engine.countFacet({ ...of, field: 'company', find: '', limit: 20 })],
  [
    'valueCounts',
    (engine) => engine.countValues({ ...of, request: { ...REQUEST, field: 'company' } }),
  ],
  [
    'groups',
    (engine) =>
      engine.groupRows({
        ...of,
        request: { group: 'company', find: '', limit: 20, order: LARGEST_FIRST },
      }),
  ],
  ['a count', (engine) => engine.countRows(of)],
  ['a profile', (engine) => engine.profileColumn({ ...of, field: 'company', limit: 20 })],
])('%s is one message there and one back, however many rows there are', async (_, ask) => {
  const small = await (await startCounting(1_000))(ask);
  const large = await (await startCounting(10_000))(ask);
  expect([small.messages, large.messages]).toEqual([2, 2]);
  // Larger numbers take a few bytes more.
  expect(large.bytes).toBeLessThan(small.bytes * 1.2);
});

/** All of so many rows, as a selection holds them. */
function chooseAll(rows: number): Uint32Array {
  return new Uint32Array(Math.ceil(rows / 32)).fill(0xffffffff);
}

test.each<[verb: string, ask: Ask]>([
  [
    'choosing rows',
    (engine, { rows }) =>
      engine.chooseRows({
        ...of,
        run: { from: { index: 0, row: undefined }, to: { index: 499, row: undefined } },
        total: rows,
      }),
  ],
  [
    'counting chosen rows',
    (engine, { rows }) => engine.countChosen({ ...of, chosen: chooseAll(rows) }),
  ],
  [
    'putting rows aside',
    (engine, { rows }) => engine.pinRows({ datasetId, chosen: chooseAll(rows) }),
  ],
  [
    'reading chosen rows',
    (engine, { rows }) =>
      engine.readChosen({ datasetId, chosen: chooseAll(rows), sort: [], limit: 5 }),
  ],
])('%s is one message there and one back, with one bit more for each row', async (_, ask) => {
  const small = await (await startCounting(1_000))(ask);
  const large = await (await startCounting(10_000))(ask);
  expect([small.messages, large.messages]).toEqual([2, 2]);
  const bits = (10_000 - 1_000) / 8;
  expect(large.bytes - small.bytes).toBeLessThan(bits * 1.1);
});
