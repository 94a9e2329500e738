/** A chord of `useShortcut` by the names on the reader's keyboard: `Shift+U`, `Ctrl+K`, `u`, `?`. */
export function spellChord(chord: string): string {
  const [last = '', ...before] = chord.split('+').reverse();
  if (before.length === 0) return last;
  const mod = /Mac|iPhone|iPad/.test(navigator.platform) ? 'Cmd' : 'Ctrl';
  const held = before.reverse().map((name) => (name === 'Mod' ? mod : name));
  return [...held, last.toUpperCase()].join('+');
}
