import type { Query } from '../../src/model/query.ts';
import { connect } from '../../src/worker/connect.ts';
import type { EngineApi } from '../../src/worker/engineApi.ts';
import { createEngineHost } from '../../src/worker/engineHost.ts';
import { serve } from '../../src/worker/serve.ts';

const DATASET = { datasetId: 'expected' };

/** What the page has to show, worked out beside it on the same bytes. */
export interface Expected {
  readonly rows: number;
  /** How many rows a query keeps, and the name in the one at `offset`. */
  readonly answer: (query: Query, offset?: number) => Promise<{ count: number; name: string }>;
}

/** Loads an answer of the service for comparison. */
export async function loadExpected(url: string): Promise<Expected> {
  const { port1, port2 } = new MessageChannel();
  serve(port1, createEngineHost());
  port1.start();
  const engine = connect<EngineApi>(port2);
  port2.start();
  await engine.startLoad(DATASET);
  const answer = await fetch(url, { method: 'POST', body: '{}' });
  if (answer.body === null) throw new Error('no body');
  for await (const chunk of answer.body) {
    await engine.appendBytes({ ...DATASET, bytes: Uint8Array.from(chunk) });
  }
  const end = await engine.endLoad({ ...DATASET, broken: false });
  if (end.kind !== 'loaded') throw new Error('no data');
  return {
    rows: end.info.rows,
    answer: async (query, offset = 0) => {
      const window = { offset, limit: 1 };
      const { count, rows } = await engine.readWindow({ ...DATASET, query, window });
      return { count, name: (rows[0]?.cells.name ?? '–missing').trim() };
    },
  };
}
