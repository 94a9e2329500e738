import { use, useMemo } from 'react';
import type { Query } from '../model/query.ts';
import type { ViewState } from '../model/viewState.ts';
import { parseView } from '../url/parseView.ts';
import { type HistoryStep, readPageAddress } from './address.ts';
import { useConfig } from './config.ts';
import { useDataset } from './dataset.ts';
import { useLoads } from './loads.ts';
import { nameShownData } from './madeOn.ts';
import { PAGES, type PageId, requirePage } from './pages.ts';
import { findPinnedRows, namePinnedRows, narrowQuery, usePinnedRows } from './pinnedRows.ts';
import { useSelecting } from './selection.ts';
import type { MadeOn } from './step.ts';
import { PageContext, useAddress, useAddresses } from './useAddress.ts';

/** The functions that change the view. They are the same in every render. */
export interface ViewEdits {
  /** Changes the view, and with it the address. */
  readonly setView: (change: (view: ViewState) => ViewState, step?: HistoryStep) => void;
  /** Changes the query of the view. */
  readonly setQuery: (change: (query: Query) => Query, step?: HistoryStep) => void;
  /** Shows the view of an address, given as its search part, possibly of another page or made on other data. */
  readonly openAddress: (
    search: string,
    from?: { readonly page?: PageId; readonly madeOn?: MadeOn | undefined },
  ) => void;
}

export interface ViewBinding extends ViewEdits {
  readonly view: ViewState;
  /** Parts of the address without a meaning, as written. */
  readonly ignored: readonly string[];
}

/**
 * The view of the surrounding page. The address bar follows it, except for pinned rows, which are named by
 * the step of the history.
 */
export function useView(): ViewBinding {
  const addressed = useAddress(({ view }) => view);
  const ignored = useAddress((address) => address.ignored);
  const pinned = usePinnedRows();
  const view = useMemo(
    () => ({ ...addressed, query: narrowQuery(addressed.query, pinned) }),
    [addressed, pinned],
  );
  const edits = useViewEdits();
  return { ...edits, view, ignored };
}

// Parts of the view, for components that would otherwise re-render with every key.

/** The grouping of the table. */
export function useGroup(): ViewState['group'] {
  return useAddress(({ view }) => view.group);
}

/** The record whose details are open. */
export function useOpened(): ViewState['open'] {
  return useAddress(({ view }) => view.open);
}

/** The columns on screen, in their order. */
export function useColumns(): ViewState['columns'] {
  return useAddress(({ view }) => view.columns);
}

/** The functions that change the view, for components that do not read it. */
export function useViewEdits(): ViewEdits {
  const addresses = useAddresses();
  const page = use(PageContext);
  const selecting = useSelecting();
  const datasetId = useDataset()?.id;
  const loads = useLoads();
  const config = useConfig();
  return useMemo(() => {
    const setView: ViewEdits['setView'] = (change, step = 'push') => {
      // Several changes may precede the next render; each builds on the one before.
      const { view, notes } = readPageAddress(addresses.getState(), page);
      const shown = findPinnedRows(selecting, notes.pinnedRows, datasetId);
      const next = change({ ...view, query: narrowQuery(view.query, shown) });
      const address = {
        view: { ...next, query: narrowQuery(next.query, undefined) },
        ignored: [],
        notes: {
          pinnedRows: namePinnedRows(next.query.pinnedRows),
          madeOn: nameShownData(loads.getState(), config),
        },
      };
      addresses.go(page, address, step);
    };
    return {
      setView,
      setQuery: (change, step) =>
        setView((current) => ({ ...current, query: change(current.query) }), step),
      openAddress: (search, from) => {
        const to = from?.page ?? page;
        const madeOn = from?.madeOn ?? nameShownData(loads.getState(), config);
        const { schema } = requirePage(PAGES, to);
        addresses.go(to, { ...parseView(search, schema), notes: { madeOn } }, 'push');
      },
    };
  }, [addresses, page, selecting, datasetId, loads, config]);
}
