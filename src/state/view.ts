import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { Query } from '../model/query.ts';
import type { ViewState } from '../model/viewState.ts';
import { parseView } from '../url/parseView.ts';
import { useDataset } from './dataset.ts';
import { narrowQuery, readOnlyRows, useOnlyRows } from './onlyRows.ts';
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
 * What the analyst looks at. The address bar holds it, save the rows that alone are shown: a change
 * that leaves them out of the query ends that.
 */
export function useView(): ViewBinding {
  const { view: addressed, ignored } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  const only = useOnlyRows();
  const view = useMemo(
    () => ({ ...addressed, query: narrowQuery(addressed.query, only) }),
    [addressed, only],
  );
  const setView = useCallback<ViewBinding['setView']>(
    (change, step = 'push') => {
      void navigate({
        search: (current) => {
          const shown = narrowQuery(current.view.query, readOnlyRows(selecting, datasetId));
          const next = change({ ...current.view, query: shown });
          if (next.query.only === undefined) selecting.only.setState(undefined);
          return { view: { ...next, query: narrowQuery(next.query, undefined) }, ignored: [] };
        },
        replace: step === 'replace',
        resetScroll: false,
      });
    },
    [navigate, selecting, datasetId],
  );
  const openAddress = useCallback<ViewBinding['openAddress']>(
    (search) => {
      selecting.only.setState(undefined);
      void navigate({ search: parseView(search), resetScroll: false });
    },
    [navigate, selecting],
  );
  const setQuery = useCallback<ViewBinding['setQuery']>(
    (change, step) => setView((current) => ({ ...current, query: change(current.query) }), step),
    [setView],
  );
  return { view, ignored, setView, setQuery, openAddress };
}
