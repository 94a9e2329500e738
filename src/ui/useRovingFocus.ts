import { type FocusEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { moveIndex } from './moveIndex.ts';

export interface RovingFocus {
  /** The index of the item that Tab reaches: it needs `tabIndex` 0, and all others -1. */
  readonly active: number;
  /** For the element around the items. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** The focused item, and the element around the items. */
interface Held {
  readonly item: HTMLElement;
  readonly list: HTMLElement;
}

/**
 * Roving tabindex: a long list is a single tab stop, and the arrows, Home and End move inside it. Each
 * focusable item has its index as `data-roving`. If the focused item is removed, the item in its place
 * receives the focus.
 */
export function useRovingFocus(count: number): RovingFocus {
  const [focused, setFocused] = useState(0);
  const active = Math.min(focused, Math.max(count - 1, 0));
  const held = useRef<Held>(undefined);
  useLayoutEffect(() => {
    if (held.current === undefined || held.current.item.isConnected) return;
    const { list } = held.current;
    held.current = undefined;
    if (document.activeElement === document.body) focusItem(list, active);
  });

  return {
    active,
    onKeyDown: (event) => {
      const index = indexOf(event.target);
      if (index === undefined) return;
      const next = moveIndex(index, event.key, count);
      if (next === undefined) return;
      event.preventDefault();
      focusItem(event.currentTarget, next);
    },
    onFocus: (event) => {
      const index = indexOf(event.target);
      if (index === undefined) return;
      setFocused(index);
      const item: HTMLElement = event.target;
      held.current = { item, list: event.currentTarget };
      const onBlur = () =>
        // A removed element is still in the document when it loses the focus.
        queueMicrotask(() => {
          if (item.isConnected && held.current?.item === item) held.current = undefined;
        });
      item.addEventListener('blur', onBlur, { once: true });
    },
  };
}

function focusItem(list: HTMLElement, index: number): void {
  list.querySelector<HTMLElement>(`[data-roving="${index}"]`)?.focus();
}

function indexOf(target: EventTarget): number | undefined {
  const index = target instanceof HTMLElement ? target.dataset.roving : undefined;
  return index === undefined ? undefined : Number(index);
}
