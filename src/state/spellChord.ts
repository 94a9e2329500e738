/**
 * Spells a chord of `useShortcut` with the key names of a platform, given as `navigator.platform`:
 * `Shift+U`, `Ctrl+K` or `Cmd+K`, `u`, `?`.
 */
export function spellChord(chord: string, platform: string): string {
  const [last = '', ...before] = chord.split('+').reverse();
  if (before.length === 0) return last;
  const mod = /Mac|iPhone|iPad/.test(platform) ? 'Cmd' : 'Ctrl';
  const held = before.reverse().map((name) => (name === 'Mod' ? mod : name));
  return [...held, last.toUpperCase()].join('+');
}
