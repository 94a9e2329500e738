import { type RouterHistory, useRouter } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { createStore, type Readable } from './createStore.ts';

interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface ViewHistory extends Steps {
  /** Goes back to the view before, as the browser's back button does, but never off the page. */
  readonly undo: () => void;
  /** Takes the last `undo` back. */
  readonly redo: () => void;
}

const watched = new WeakMap<RouterHistory, Readable<Steps>>();

/** How far a history reaches from where it is; browsers only tell of the way back. */
function watchSteps(history: RouterHistory): Readable<Steps> {
  const known = watched.get(history);
  if (known !== undefined) return known;
  const placeNow = () => history.location.state.__TSR_index;
  let last = placeNow();
  const readSteps = (): Steps => ({ canUndo: history.canGoBack(), canRedo: placeNow() < last });
  const { getState, setState, subscribe } = createStore(readSteps());
  history.subscribe(({ action }) => {
    last = action.type === 'PUSH' ? placeNow() : Math.max(last, placeNow());
    const next = readSteps();
    const { canUndo, canRedo } = getState();
    if (next.canUndo !== canUndo || next.canRedo !== canRedo) setState(next);
  });
  const steps = { getState, subscribe };
  watched.set(history, steps);
  return steps;
}

/** The changes of the view as steps that can be undone and done again. */
export function useViewHistory(): ViewHistory {
  const { history } = useRouter();
  const { getState, subscribe } = watchSteps(history);
  const { canUndo, canRedo } = useSyncExternalStore(subscribe, getState);
  return { canUndo, canRedo, undo: () => history.back(), redo: () => history.forward() };
}
