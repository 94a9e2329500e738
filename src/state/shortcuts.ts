import { useEffect, useEffectEvent } from 'react';

type Action = (event: KeyboardEvent) => void;

/** The actions of a key, the one that counts last. */
const actions = new Map<string, readonly Action[]>();

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const NOT_TYPING = 'input[type="checkbox"], input[type="radio"], input[type="button"]';
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether a key press there is meant for the page, not for a field, a menu or a dialog. */
function isMeantForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(OVER_THE_PAGE)) return false;
  if (event.key === 'Escape') return true;
  return !target.matches(TYPING) || target.matches(NOT_TYPING);
}

function handleKey(event: KeyboardEvent): void {
  const action = actions.get(event.key)?.at(-1);
  if (action === undefined || !isMeantForPage(event)) return;
  event.preventDefault();
  action(event);
}

function addShortcut(key: string, action: Action): () => void {
  if (actions.size === 0) window.addEventListener('keydown', handleKey);
  actions.set(key, [...(actions.get(key) ?? []), action]);
  return () => {
    const left = (actions.get(key) ?? []).filter((other) => other !== action);
    if (left.length > 0) actions.set(key, left);
    else actions.delete(key);
    if (actions.size === 0) window.removeEventListener('keydown', handleKey);
  };
}

/**
 * Does something when a key (as `KeyboardEvent.key` names it) is pressed anywhere on the page, as
 * long as the component is there. Not while someone types in a field (save Escape), nor in menus and
 * dialogs, nor together with Ctrl, Alt or Meta. Of several for one key, the last one that came counts.
 */
export function useShortcut(key: string, action: Action): void {
  const act = useEffectEvent(action);
  useEffect(() => addShortcut(key, (event) => act(event)), [key]);
}
