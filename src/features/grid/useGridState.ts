import { useLayoutEffect, useRef, useState } from 'react';
import type { GridEvent } from './gridEvents.ts';
import {
  enterQuery,
  findActive,
  GRID_START,
  type GridEffect,
  type GridView,
  reduceGrid,
} from './gridState.ts';
import type { CellPlace } from './moveCell.ts';

/** The active cell, and a function that sends events to the table. */
export interface GridControl {
  readonly active: CellPlace;
  /** Whether the event meant anything. */
  readonly send: (event: GridEvent) => boolean;
}

/** Holds the table's state: an event changes it, and its effects are done at once. Not while rendering. */
export function useGridState(view: GridView, perform: (effect: GridEffect) => void): GridControl {
  const [state, setState] = useState(GRID_START);
  const { queryKey } = view.shown;
  if (state.queryKey !== queryKey) setState(enterQuery(state, queryKey));
  /** An effect can send the next event, such as that the focus came, before anything is rendered. */
  const newest = useRef(state);
  useLayoutEffect(() => {
    newest.current = state;
  });
  const send = (event: GridEvent) => {
    const step = reduceGrid(newest.current, event, view);
    if (step === undefined) return false;
    newest.current = step.state;
    setState(step.state);
    step.effects.forEach(perform);
    return true;
  };
  return { active: findActive(state, view), send };
}
