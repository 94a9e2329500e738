import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Query } from '../model/query.ts';
import type { ViewState } from '../model/viewState.ts';
import { parseView } from '../url/parseView.ts';

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

/** What the analyst looks at. The address bar holds it. */
export function useView(): ViewBinding {
  const { view, ignored } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const setView = useCallback<ViewBinding['setView']>(
    (change, step = 'push') => {
      void navigate({
        search: (current) => ({ view: change(current.view), ignored: [] }),
        replace: step === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
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
