import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Query } from '../model/query.ts';
import { bindAnswers, FIRST_PAGE } from './answers.ts';
import { useDataset } from './dataset.ts';
import { useEngine } from './engine.ts';

/**
 * Asks for the first rows of a query that is about to be shown: the engine answers while the page
 * draws what else a key or a click has changed. The table asks the same, and gets this answer.
 */
export function useAskAhead(): (query: Query) => void {
  const engine = useEngine();
  const queryClient = useQueryClient();
  const dataset = useDataset();
  return useCallback(
    (query) => {
      if (dataset === undefined) return;
      void queryClient.prefetchQuery(bindAnswers(engine, dataset).rowWindow(query, FIRST_PAGE));
    },
    [engine, queryClient, dataset],
  );
}
