import type { QueryClient } from '@tanstack/react-query';
import type { DatasetId } from '../model/answers.ts';
import type { Query } from '../model/query.ts';
import { bindAnswers, FIRST_PAGE } from './answers.ts';
import type { Engine } from './engine.ts';
import { shownDataset } from './loadMachine.ts';
import type { Loads } from './loads.ts';

interface FirstRowsSetup {
  readonly engine: Engine;
  readonly queryClient: QueryClient;
  readonly loads: Loads;
  /** The query that the address has. */
  readonly readQuery: () => Query;
}

/**
 * Asks for the first page of every dataset as soon as it has rows, so that the engine answers while
 * the page is still drawn that will ask the same.
 */
export function askFirstRows({ engine, queryClient, loads, readQuery }: FirstRowsSetup): void {
  let asked: DatasetId | undefined;
  loads.subscribe(() => {
    const dataset = shownDataset(loads.getState());
    if (dataset === undefined || dataset.rows === 0 || dataset.id === asked) return;
    asked = dataset.id;
    void queryClient.prefetchQuery(bindAnswers(engine, dataset).rowWindow(readQuery(), FIRST_PAGE));
  });
}
