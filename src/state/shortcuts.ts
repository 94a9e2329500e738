import { useEffect, useEffectEvent } from 'react';
import { readKey } from './readKey.ts';

type Handler = (event: KeyboardEvent) => void;

/** The handlers of each chord; the last one is called. */
const handlers = new Map<string, readonly Handler[]>();

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const NOT_TYPING = 'input[type="checkbox"], input[type="radio"], input[type="button"]';
const FUNCTION_KEY = /^F\d+$/;
const OVER_THE_PAGE = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Whether a key press is meant for the page, rather than for a field, a menu or a dialog. */
function isMeantForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return false;
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(OVER_THE_PAGE)) return false;
  const { key, ctrlKey, metaKey } = event;
  if (key === 'Escape' || ctrlKey || metaKey || FUNCTION_KEY.test(key)) return true;
  return !target.matches(TYPING) || target.matches(NOT_TYPING);
}

/**
 * The name of a key press: the key as `readKey` reads it, preceded by `Shift+` for a letter or a function
 * key with Shift, and by `Mod+` for keys with Ctrl or Cmd.
 */
function nameChord(event: KeyboardEvent): string | undefined {
  const name = readKey(event);
  if (name === undefined) return undefined;
  const { shiftKey, ctrlKey, metaKey, altKey } = event;
  const isLetter = /^\p{L}$/u.test(name);
  return [
    ctrlKey || metaKey ? 'Mod+' : '',
    altKey ? 'Alt+' : '',
    shiftKey && (isLetter || FUNCTION_KEY.test(name)) ? 'Shift+' : '',
    name,
  ].join('');
}

function handleKey(event: KeyboardEvent): void {
  const chord = nameChord(event);
  const handler = chord === undefined ? undefined : handlers.get(chord)?.at(-1);
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
 * Calls a handler when a chord is pressed anywhere on the page, while the component is mounted. A chord is
 * a key of `KeyboardEvent.key` (`?`, `F6`, `Escape`), a lower-case letter, `Shift+` with a letter or a
 * function key, or `Mod+` (Ctrl or Cmd) with one of them. Chords are ignored in menus and dialogs, and in
 * text fields except for Escape, function keys and `Mod+`. Of several handlers of one chord, the one that
 * was mounted last is called. Without a chord, or if not `enabled`, nothing happens.
 */
export function useShortcut(chord: string | undefined, action: Handler, enabled = true): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    if (chord === undefined || !enabled) return undefined;
    return addShortcut(chord, (event) => act(event));
  }, [chord, enabled]);
}
