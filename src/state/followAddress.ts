import type { QueryClient } from '@tanstack/react-query';
import type { RegisteredRouter } from '@tanstack/react-router';
import { DEFAULT_VIEW } from '../model/viewState.ts';
import { bindAnswers, FIRST_PAGE } from './answers.ts';
import { createStore, type Readable } from './createStore.ts';
import type { Engine } from './engine.ts';
import { shownDataset } from './loadMachine.ts';
import type { Loads } from './loads.ts';
import { findOnlyRows, narrowQuery } from './onlyRows.ts';
import type { Selecting } from './selection.ts';
import type { ShownAddress } from './shownAddress.ts';

/** A query is on screen after so long, in ms, even if its rows are not there by then. */
const LATEST_MS = 60;

interface FollowSetup {
  readonly router: RegisteredRouter;
  readonly engine: Engine;
  readonly queryClient: QueryClient;
  readonly loads: Loads;
  readonly selecting: Selecting;
}

/**
 * What is on screen follows the address: at once, but for another search or order, which comes together
 * with its first rows if they come soon. The engine is asked for them before anything is drawn, and all that
 * shows the query is drawn once instead of twice. What else changes meanwhile waits for the same rows.
 * Rows of a query that the address has left are given up. Data that still loads is another with each
 * preview, so nothing waits for its rows.
 */
export function followAddress(setup: FollowSetup): Readable<ShownAddress> {
  const { router, engine, queryClient, loads, selecting } = setup;
  const { getState, subscribe, setState } = createStore<ShownAddress>(router.state.location);
  let newest = getState();
  /** The query whose first rows were asked for last, and the address that has it. */
  let asked: { readonly address: ShownAddress; readonly queryKey: readonly unknown[] } | undefined;
  /** Runs while the screen waits for those rows. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    clearTimeout(timer);
    timer = undefined;
    setState(newest);
  };

  const giveUp = () => {
    const query = asked && queryClient.getQueryCache().find({ queryKey: asked.queryKey });
    if (query?.getObserversCount() !== 0) return;
    void queryClient.cancelQueries({ queryKey: query.queryKey, exact: true });
  };

  router.subscribe('onBeforeNavigate', ({ toLocation }) => {
    const address = toLocation as ShownAddress;
    newest = address;
    const dataset = shownDataset(loads.getState());
    const isWhole = dataset !== undefined && dataset.completeness !== 'loading';
    if (timer !== undefined && asked && isSameQuery(address, asked.address)) return;
    giveUp();
    if (!isWhole || isSameQuery(address, getState())) return show();

    const only = findOnlyRows(selecting, address.state.only, dataset.id);
    const { query } = address.search.view ?? DEFAULT_VIEW;
    const rows = bindAnswers(engine, dataset).rowWindow(narrowQuery(query, only), FIRST_PAGE);
    if (queryClient.getQueryData(rows.queryKey) !== undefined) return show();
    const ask = { address, queryKey: rows.queryKey };
    asked = ask;
    const answer = queryClient.prefetchQuery(rows);
    // Who takes one chip away after the other finds each gone.
    if (!hasSameFilters(address, getState())) return show();
    timer ??= setTimeout(show, LATEST_MS);
    void answer.then(() => {
      if (timer !== undefined && asked === ask) show();
    });
  });
  return { getState, subscribe };
}

/** Whether they differ in search and order at most. */
function hasSameFilters(one: ShownAddress, other: ShownAddress): boolean {
  return (
    one.search.view?.query.clauses === other.search.view?.query.clauses &&
    one.state.only === other.state.only
  );
}

function isSameQuery(one: ShownAddress, other: ShownAddress): boolean {
  return one.search.view?.query === other.search.view?.query && one.state.only === other.state.only;
}
