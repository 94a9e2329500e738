import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Query } from '../model/query.ts';
import { DEFAULT_VIEW, type ViewState } from '../model/viewState.ts';
import { parseView } from '../url/parseView.ts';
import { useAskAhead } from './askAhead.ts';
import { useDataset } from './dataset.ts';
import { findOnlyRows, nameOnlyRows, narrowQuery, useOnlyRows } from './onlyRows.ts';
import { useSelecting } from './selection.ts';

/** `push` adds a step for the browser's back button; `replace` amends the current one. */
export type HistoryStep = 'push' | 'replace';

export interface ViewBinding {
  readonly view: ViewState;
  /** Parts of the address that mean nothing, as they stand there. */
  readonly ignored: readonly string[];
  /** Changes the view, and with it the address. */
  readonly setView: (change: (view: ViewState) => ViewState, step?: HistoryStep) => void;
  /** The same for the query alone. */
  readonly setQuery: (change: (query: Query) => Query, step?: HistoryStep) => void;
  /** Shows the view of an address, of which this is the search part. */
  readonly openAddress: (search: string) => void;
}

/**
 * What the analyst looks at. The address bar holds it, save the rows that alone are shown: the step of
 * the history names those.
 */
export function useView(): ViewBinding {
  const { view: addressed, ignored } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const router = useRouter();
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  const only = useOnlyRows();
  const askAhead = useAskAhead();
  const view = useMemo(
    () => ({ ...addressed, query: narrowQuery(addressed.query, only) }),
    [addressed, only],
  );
  const setView = useCallback<ViewBinding['setView']>(
    (change, step = 'push') => {
      // Several changes may come before the next render: each goes on from the one before.
      const { search, state } = router.latestLocation;
      const shown = findOnlyRows(selecting, state.only, datasetId);
      const current = search.view ?? DEFAULT_VIEW;
      const query = narrowQuery(current.query, shown);
      const next = change({ ...current, query });
      if (next.query !== query) askAhead(next.query);
      void navigate({
        search: { view: { ...next, query: narrowQuery(next.query, undefined) }, ignored: [] },
        state: { only: nameOnlyRows(next.query.only) },
        replace: step === 'replace',
        resetScroll: false,
      });
    },
    [navigate, router, selecting, datasetId, askAhead],
  );
  const openAddress = useCallback<ViewBinding['openAddress']>(
    (search) => void navigate({ search: parseView(search), resetScroll: false }),
    [navigate],
  );
  const setQuery = useCallback<ViewBinding['setQuery']>(
    (change, step) => setView((current) => ({ ...current, query: change(current.query) }), step),
    [setView],
  );
  return { view, ignored, setView, setQuery, openAddress };
}
