import { afterEach, describe, expect, test } from 'vitest';
import { forgetPreference, writePreference } from '../../../src/state/keep/preferences.ts';
import { type PressedKey, readKey } from '../../../src/state/readKey.ts';

function press(key: string, more: Partial<PressedKey> = {}): PressedKey {
  return { key, code: '', ctrlKey: false, metaKey: false, ...more };
}

test.each([
  ['f', 'KeyF', 'f'],
  ['F', 'KeyF', 'f'],
  ['а', 'KeyF', 'f'],
  ['А', 'KeyF', 'f'],
  ['φ', 'KeyF', 'f'],
  ['ä', 'Quote', 'ä'],
  ['/', 'Slash', '/'],
  ['?', 'Slash', '?'],
  [' ', 'Space', ' '],
  ['Enter', 'Enter', 'Enter'],
  ['ArrowDown', 'ArrowDown', 'ArrowDown'],
])('%j at the place %s is read as %j', (key, code, expected) => {
  expect(readKey(press(key, { code }))).toBe(expected);
});

test.each([
  ['isComposing', { isComposing: true }],
  ['the isComposing of React’s event', { nativeEvent: { isComposing: true } }],
  ['the key code 229', { keyCode: 229 }],
])('during a composition no key is read: %s', (_, more) => {
  expect(readKey(press('Enter', more))).toBeUndefined();
});

describe('with single keys switched off', () => {
  afterEach(() => forgetPreference('singleKeys'));

  test.each(['f', '/', '?', 'ж'])('%s is not read', (key) => {
    writePreference('singleKeys', false);
    expect(readKey(press(key))).toBeUndefined();
  });

  test.each([
    ['Escape', {}],
    [' ', {}],
    ['k', { ctrlKey: true }],
    ['k', { metaKey: true }],
  ])('%j with %o is read', (key, more) => {
    writePreference('singleKeys', false);
    expect(readKey(press(key, more))).toBe(key);
  });
});
