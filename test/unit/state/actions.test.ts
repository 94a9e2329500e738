import { expect, test } from 'vitest';
import { ACTIONS } from '../../../src/state/actions.ts';
import { spellChord } from '../../../src/state/spellChord.ts';

test('no two actions share an id or a key', () => {
  const ids = ACTIONS.map(({ id }) => id);
  const chords = ACTIONS.flatMap((action) => ('chord' in action ? [action.chord] : []));
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set<string>(chords).size).toBe(chords.length);
});

test.each([
  ['u', 'Linux x86_64', 'u'],
  ['?', 'MacIntel', '?'],
  ['Shift+u', 'Win32', 'Shift+U'],
  ['Mod+k', 'Win32', 'Ctrl+K'],
  ['Mod+k', 'MacIntel', 'Cmd+K'],
])('the key %s of %s is called %s', (chord, platform, name) => {
  expect(spellChord(chord, platform)).toBe(name);
});
