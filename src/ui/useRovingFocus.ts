import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { moveIndex } from './moveIndex.ts';

export interface RovingFocus {
  /** The item that Tab reaches: give it `tabIndex` 0, and -1 to all others. */
  readonly active: number;
  /** For the element around the items. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * A long list as one stop of the Tab key: the arrows, Home and End move inside. Each item has its
 * index as `data-roving`, on the element that gets the focus.
 */
export function useRovingFocus(count: number): RovingFocus {
  const [focused, setFocused] = useState(0);
  const active = Math.min(focused, Math.max(count - 1, 0));

  return {
    active,
    onKeyDown: (event) => {
      const index = indexOf(event.target);
      if (index === undefined) return;
      const next = moveIndex(index, event.key, count);
      if (next === undefined) return;
      event.preventDefault();
      event.currentTarget.querySelector<HTMLElement>(`[data-roving="${next}"]`)?.focus();
    },
    onFocus: (event) => {
      const index = indexOf(event.target);
      if (index !== undefined) setFocused(index);
    },
  };
}

function indexOf(target: EventTarget): number | undefined {
  const index = target instanceof HTMLElement ? target.dataset.roving : undefined;
  return index === undefined ? undefined : Number(index);
}
