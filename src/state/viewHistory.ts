import { useSyncExternalStore } from 'react';
import { useAddresses } from './useAddress.ts';

export interface ViewHistory {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Goes back to the view before, as the browser's back button does, but never off the page. */
  readonly undo: () => void;
  /** Takes the last `undo` back. */
  readonly redo: () => void;
}

/** The changes of the view as steps that can be undone and done again. */
export function useViewHistory(): ViewHistory {
  const { getState, subscribe, undo, redo } = useAddresses();
  const canUndo = useSyncExternalStore(subscribe, () => getState().place > 0);
  const canRedo = useSyncExternalStore(subscribe, () => getState().place < getState().last);
  return { canUndo, canRedo, undo, redo };
}
