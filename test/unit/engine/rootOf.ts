import { encodeText } from '../../../src/base/wtf8.ts';
import { VARIABLE_ALIASES } from '../../../src/engine/location.ts';

/** Where the folders behind the variables usually are, the longest first. */
const ROOTS: readonly (readonly [RegExp, string])[] = [
  [/^[a-z]:\\program files \(x86\)(?=\\|$)/, '%PROGRAMFILES(X86)%'],
  [/^[a-z]:\\program files(?=\\|$)/, '%PROGRAMFILES%'],
  [/^[a-z]:\\programdata(?=\\|$)/, '%PROGRAMDATA%'],
  [/^[a-z]:\\(?:windows|winnt)(?=\\|$)/, '%WINDIR%'],
  [/^[a-z]:\\users\\public(?=\\|$)/, '%PUBLIC%'],
  [/^[a-z]:\\users\\[^\\]+\\appdata\\local\\temp(?=\\|$)/, '%TEMP%'],
  [/^[a-z]:\\users\\[^\\]+\\appdata\\local(?=\\|$)/, '%LOCALAPPDATA%'],
  [/^[a-z]:\\users\\[^\\]+\\appdata\\roaming(?=\\|$)/, '%APPDATA%'],
  [/^[a-z]:\\users\\[^\\]+/, '%USERPROFILE%'],
];

/** The root of a path from its text, `undefined` when it has none: what `RootReader` is to find in its bytes. */
export function rootOf(path: string): string | undefined {
  const whole = path.replaceAll('/', '\\');
  const variable = /^%[^%\\]+%/.exec(whole)?.[0];
  if (variable !== undefined && encodeText(variable).length <= 256) {
    const name = variable.toUpperCase();
    return VARIABLE_ALIASES.get(name) ?? name;
  }
  // Only of ASCII: there are others of which a small letter is one of these.
  const folded = whole.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  for (const [pattern, root] of ROOTS) if (pattern.test(folded)) return root;
  const drive = /^([a-z]):(?:\\|$)/.exec(folded)?.[1];
  if (drive !== undefined) return `${drive.toUpperCase()}:\\`;
  if (folded.startsWith('\\\\')) return 'Network share';
  return undefined;
}
