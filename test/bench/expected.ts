import { EMPTY_QUERY, type Query } from '../../src/model/query.ts';
import { connect } from '../../src/worker/connect.ts';
import type { EngineApi } from '../../src/worker/engineApi.ts';
import { createEngineHost } from '../../src/worker/engineHost.ts';
import { serve } from '../../src/worker/serve.ts';
import { listQueries } from './script.ts';

const DATASET = { datasetId: 'expected' };

/** What the page has to show, worked out on the same bytes before it is opened. */
export interface Expected {
  readonly rows: number;
  /**
   * How many rows a query of the script keeps, and the name in the first one.
   * @throws for a query that is not one of the script's
   */
  readonly answer: (query: Query) => Answer;
  /** The name in the last row of the dataset. */
  readonly lastName: string;
}

interface Answer {
  readonly count: number;
  readonly name: string;
}

/**
 * Asks all that the script asks, of an answer of the service. Nothing is left to be worked out while the
 * page is measured, which would cost it one of its cores.
 */
export async function workOutExpected(url: string): Promise<Expected> {
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
  const { rows } = end.info;
  const ask = async (query: Query, offset: number): Promise<Answer> => {
    const window = { offset, limit: 1 };
    const answer = await engine.readWindow({ ...DATASET, query, window });
    return { count: answer.count, name: (answer.rows[0]?.cells.name ?? '–missing').trim() };
  };
  const answers = new Map<string, Answer>();
  for (const query of listQueries()) answers.set(JSON.stringify(query), await ask(query, 0));
  const { name: lastName } = await ask(EMPTY_QUERY, rows - 1);
  await engine.dropDataset(DATASET);
  port1.close();
  port2.close();
  return {
    rows,
    lastName,
    answer: (query) => {
      const answer = answers.get(JSON.stringify(query));
      if (answer === undefined) throw new Error(`The script has no ${JSON.stringify(query)}.`);
      return answer;
    },
  };
}
