import { readPreference, usePreference } from './keep/preferences.ts';

/** The fields of a keyboard event by which a key is read. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing?: boolean;
  /** 229 while an input method handles the key; the only sign of it in some browsers. */
  readonly keyCode?: number;
  readonly nativeEvent?: { readonly isComposing: boolean };
}

const NAME = 'singleKeys';
const HANDLED_BY_INPUT_METHOD = 229;

/** Whether single letters and signs are keys of actions, and a function that changes it. */
export function useSingleKeys(): readonly [areOn: boolean, setOn: (areOn: boolean) => void] {
  return usePreference<boolean>(NAME, true);
}

/**
 * The key of an event, by the values of `KeyboardEvent.key`. A letter is in lower case, with Shift and
 * under Caps Lock too. A letter of another script is the Latin letter at its place, so that the keys work
 * on a Greek or Cyrillic keyboard. `undefined` during a composition, and for letters and signs without Ctrl
 * or Cmd if the reader has switched these off (WCAG 2.1.4).
 */
export function readKey(event: PressedKey): string | undefined {
  const { key, code, ctrlKey, metaKey, keyCode, isComposing, nativeEvent } = event;
  if (isComposing || nativeEvent?.isComposing || keyCode === HANDLED_BY_INPUT_METHOD) {
    return undefined;
  }
  if (key.length !== 1 || key === ' ') return key;
  if (!ctrlKey && !metaKey && !readPreference<boolean>(NAME, true)) return undefined;
  if (key < '\u0080') return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key;
}

/** Whether Ctrl, Cmd or Alt is held down. */
export function isWithModifier(
  event: Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'altKey'>,
): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
