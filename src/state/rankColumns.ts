import type { DatasetId } from '../model/answers.ts';
import { DICTIONARY } from '../model/dictionary.ts';
import { listColumns } from '../model/schema.ts';

import type { Background } from './background.ts';
import type { Readable } from './createStore.ts';
import type { Engine } from './engine.ts';
import type { LoadsState } from './loadMachine.ts';

interface RankSetup {
  readonly engine: Pick<Engine, 'rankColumn'>;
  readonly loads: Readable<LoadsState>;
  readonly background: Background;
}

/**
 * Ranks the columns of the dataset on screen while no load runs, so that the first sort is as quick as the
 * next. Columns that are shown by default come first: at a million rows, one takes about a second.
 */
export function rankColumns({ engine, loads, background }: RankSetup): void {
  let ranked: DatasetId | undefined;
  let stopping = new AbortController();
  loads.subscribe(() => {
    // The engine puts a load first, and a task that waited for it would hold up the list.
    const { running, kept } = loads.getState();
    const datasetId = running === undefined ? kept?.info.id : undefined;
    if (datasetId === ranked) return;
    ranked = datasetId;
    stopping.abort();
    stopping = new AbortController();
    if (datasetId === undefined) return;
    const { signal } = stopping;
    const columns = listColumns(DICTIONARY);
    const shown = columns.filter((column) => column.shown);
    for (const { id: field } of new Set([...shown, ...columns])) {
      const run = () => engine.rankColumn({ datasetId, field }, { signal });
      background.add({ kind: 'rankColumns', signal, run }).catch((error: unknown) => {
        if (!signal.aborted) console.error(error);
      });
    }
  });
}
