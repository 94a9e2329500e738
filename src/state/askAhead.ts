import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Query } from '../model/query.ts';
import { bindAnswers, FIRST_PAGE } from './answers.ts';
import { useEngine } from './engine.ts';
import { shownDataset } from './loadMachine.ts';
import { useLoads } from './loads.ts';

/**
 * Asks for the first rows of a query that is about to be shown: the engine answers while the page
 * draws what else a key or a click has changed. The table asks the same, and gets this answer. A
 * query that is not shown after all is given up with the next one. Data that still loads is another
 * with each preview, so nothing is asked ahead of it.
 */
export function useAskAhead(): (query: Query) => void {
  const engine = useEngine();
  const queryClient = useQueryClient();
  const loads = useLoads();
  const last = useRef<readonly unknown[]>(undefined);
  return useCallback(
    (query) => {
      const dataset = shownDataset(loads.getState());
      if (dataset === undefined || dataset.completeness === 'loading') return;
      const asked = last.current && queryClient.getQueryCache().find({ queryKey: last.current });
      const answer = bindAnswers(engine, dataset).rowWindow(query, FIRST_PAGE);
      last.current = answer.queryKey;
      if (asked?.getObserversCount() === 0) {
        void queryClient.cancelQueries({ queryKey: asked.queryKey, exact: true });
      }
      void queryClient.prefetchQuery(answer);
    },
    [engine, queryClient, loads],
  );
}
