import type { MouseEvent } from 'react';
import type { ViewIndex } from '../../base/units.ts';

/** What a click does to the selection of rows. */
export interface SelectingClick {
  readonly kind: 'toggle' | 'extend';
  readonly row: ViewIndex;
}

/** What a click does to the selection: one on a row's box, or anywhere on a row with Shift, Ctrl or Cmd. */
export function readSelectingClick(event: MouseEvent<HTMLElement>): SelectingClick | undefined {
  const { target, button, shiftKey, ctrlKey, metaKey } = event;
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  const index = Number(row?.dataset.row ?? -1);
  if (!(target instanceof Element) || button !== 0 || index < 0) return undefined;
  const isBox = target.closest('[data-select]') !== null;
  if (shiftKey) return { kind: 'extend', row: index };
  return isBox || ctrlKey || metaKey ? { kind: 'toggle', row: index } : undefined;
}
