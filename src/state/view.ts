import { useLocation, useNavigate, useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Query } from '../model/query.ts';
import { DEFAULT_VIEW, type ViewState } from '../model/viewState.ts';
import { parseView } from '../url/parseView.ts';
import { useConfig } from './config.ts';
import { useDataset } from './dataset.ts';
import { useLoads } from './loads.ts';
import { type MadeOn, nameShownData } from './madeOn.ts';
import { findOnlyRows, nameOnlyRows, narrowQuery, useOnlyRows } from './onlyRows.ts';
import { useSelecting } from './selection.ts';
import { useShownAddress } from './shownAddress.ts';

/** `push` adds a step for the browser's back button; `replace` amends the current one. */
export type HistoryStep = 'push' | 'replace';

const NONE: readonly string[] = [];

/** What changes the view. The functions stay the same from one render to the next. */
export interface ViewEdits {
  /** Changes the view, and with it the address. Goes on from the address, also where the screen does not show it yet. */
  readonly setView: (change: (view: ViewState) => ViewState, step?: HistoryStep) => void;
  /** The same for the query alone. */
  readonly setQuery: (change: (query: Query) => Query, step?: HistoryStep) => void;
  /** Shows the view of an address, of which this is the search part, made on other data maybe. */
  readonly openAddress: (search: string, madeOn?: MadeOn | undefined) => void;
}

export interface ViewBinding extends ViewEdits {
  readonly view: ViewState;
  /** Parts of the address that mean nothing, as they stand there. */
  readonly ignored: readonly string[];
}

/**
 * What the analyst looks at. The address bar holds it, save the rows that alone are shown: the step of
 * the history names those. The screen may follow the address a moment later (`followAddress.ts`).
 */
export function useView(): ViewBinding {
  const { view: addressed = DEFAULT_VIEW, ignored = NONE } = useShownAddress(
    ({ search }) => search,
  );
  const only = useOnlyRows();
  const view = useMemo(
    () => ({ ...addressed, query: narrowQuery(addressed.query, only) }),
    [addressed, only],
  );
  const edits = useViewEdits();
  return { ...edits, view, ignored };
}

// Parts of the view, for those who would else be drawn anew with every key that is typed.

/** What the table is grouped by. */
export function useGroup(): ViewState['group'] {
  return useShownAddress(({ search }) => search.view?.group);
}

/** The record whose details are open. */
export function useOpened(): ViewState['open'] {
  return useShownAddress(({ search }) => search.view?.open);
}

/** The columns on screen, in their order. */
export function useColumns(): ViewState['columns'] {
  return useShownAddress(({ search: { view = DEFAULT_VIEW } }) => view.columns);
}

/** The search that the address has, also before it is on screen: for the box that it is typed into. */
export function useAddressedSearch(): string {
  return useLocation({ select: ({ search }) => search.view?.query.search ?? '' });
}

/** What changes the view, for those who do not read it. */
export function useViewEdits(): ViewEdits {
  const navigate = useNavigate({ from: '/' });
  const router = useRouter();
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  const loads = useLoads();
  const config = useConfig();
  return useMemo(() => {
    const setView: ViewEdits['setView'] = (change, step = 'push') => {
      // Several changes may come before the next render: each goes on from the one before.
      const { search, state } = router.latestLocation;
      const shown = findOnlyRows(selecting, state.only, datasetId);
      const current = search.view ?? DEFAULT_VIEW;
      const query = narrowQuery(current.query, shown);
      const next = change({ ...current, query });
      void navigate({
        search: { view: { ...next, query: narrowQuery(next.query, undefined) }, ignored: [] },
        state: {
          only: nameOnlyRows(next.query.only),
          madeOn: nameShownData(loads.getState(), config),
        },
        replace: step === 'replace',
        resetScroll: false,
      });
    };
    return {
      setView,
      setQuery: (change, step) =>
        setView((current) => ({ ...current, query: change(current.query) }), step),
      openAddress: (search, madeOn = nameShownData(loads.getState(), config)) =>
        void navigate({ search: parseView(search), state: { madeOn }, resetScroll: false }),
    };
  }, [navigate, router, selecting, datasetId, loads, config]);
}
