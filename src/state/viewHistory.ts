import { useSyncExternalStore } from 'react';
import { useAddresses } from './useAddress.ts';

export interface ViewHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Returns to the previous view, like the browser's back button, but never leaves the page. */
  readonly undo: () => void;
  /** Reverts the last `undo`. */
  readonly redo: () => void;
}

/** Undo and redo for changes of the view. */
export function useViewHistory(): ViewHistory {
  const { getState, subscribe, undo, redo } = useAddresses();
  const canUndo = useSyncExternalStore(subscribe, () => getState().place > 0);
  const canRedo = useSyncExternalStore(subscribe, () => getState().place < getState().last);
  return { canUndo, canRedo, undo, redo };
}
