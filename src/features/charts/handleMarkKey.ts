import type { KeyboardEvent } from 'react';
import type { ValueAction } from '../../model/editFacet.ts';
import { isWithModifier, readKey } from '../../state/readKey.ts';
import type { ChartMark } from './chartMark.ts';

const ACTIONS: ReadonlyMap<string, ValueAction> = new Map([
  ['f', 'include'],
  ['x', 'exclude'],
]);

/** Handles a key on the focused mark, except Enter, which clicks it. */
export function handleMarkKey(event: KeyboardEvent, onAct: ChartMark['onAct']): void {
  const action = ACTIONS.get(readKey(event) ?? '');
  if (action === undefined || isWithModifier(event)) return;
  event.preventDefault();
  onAct?.(action);
}
