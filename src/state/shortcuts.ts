import { useEffect, useEffectEvent } from 'react';

type Handler = (event: KeyboardEvent) => void;

/** What the chords do; of several handlers of one, the last counts. */
const handlers = new Map<string, readonly Handler[]>();

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const NOT_TYPING = 'input[type="checkbox"], input[type="radio"], input[type="button"]';
const FUNCTION_KEY = /^F\d+$/;
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether a key press there is meant for the page, not for a field, a menu or a dialog. */
function isMeantForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(OVER_THE_PAGE)) return false;
  const { key, ctrlKey, metaKey } = event;
  if (key === 'Escape' || ctrlKey || metaKey || FUNCTION_KEY.test(key)) return true;
  return !target.matches(TYPING) || target.matches(NOT_TYPING);
}

/**
 * The name of a key press: the key as `KeyboardEvent.key` names it, letters small whatever the
 * state of Caps Lock, with `Shift+` before a letter or a function key and `Mod+` before what Ctrl or
 * Cmd is held with.
 */
function nameChord({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): string {
  const isLetter = /^\p{L}$/u.test(key);
  const name = isLetter ? key.toLowerCase() : key;
  return [
    ctrlKey || metaKey ? 'Mod+' : '',
    altKey ? 'Alt+' : '',
    shiftKey && (isLetter || FUNCTION_KEY.test(key)) ? 'Shift+' : '',
    name,
  ].join('');
}

function handleKey(event: KeyboardEvent): void {
  const handler = handlers.get(nameChord(event))?.at(-1);
  if (handler === undefined || !isMeantForPage(event)) return;
  event.preventDefault();
  handler(event);
}

function addShortcut(chord: string, handler: Handler): () => void {
  if (handlers.size === 0) window.addEventListener('keydown', handleKey);
  handlers.set(chord, [...(handlers.get(chord) ?? []), handler]);
  return () => {
    const left = (handlers.get(chord) ?? []).filter((other) => other !== handler);
    if (left.length > 0) handlers.set(chord, left);
    else handlers.delete(chord);
    if (handlers.size === 0) window.removeEventListener('keydown', handleKey);
  };
}

/**
 * Does something when a key is pressed anywhere on the page, as long as the component is there. A
 * chord is a key as `KeyboardEvent.key` names it (`?`, `F6`, `Escape`), a small letter, `Shift+` and a
 * letter or a function key, or `Mod+` and one of them, for Ctrl or Cmd. Not while someone types in a
 * field (save Escape, function keys and what has `Mod+`), nor in menus and dialogs. Of several for one
 * chord, the last one that came counts; without a chord, or while switched off, nothing happens.
 */
export function useShortcut(chord: string | undefined, action: Handler, enabled = true): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    if (chord === undefined || !enabled) return undefined;
    return addShortcut(chord, (event) => act(event));
  }, [chord, enabled]);
}
