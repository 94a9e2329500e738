/** The location of a path without a root. */
export const OTHER_LOCATION = 'Other';

/** Names of the same place: `%WINDIR%` and `%SYSTEMROOT%`. Used for grouping, never to rewrite. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['%SYSTEMROOT%', '%WINDIR%'],
  ['%SYSTEMDRIVE%', 'C:\\'],
  ['%TMP%', '%TEMP%'],
  ['%PROGRAMW6432%', '%PROGRAMFILES%'],
  ['%ALLUSERSPROFILE%', '%PROGRAMDATA%'],
  ['%HOMEPATH%', '%USERPROFILE%'],
]);

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

/**
 * The root of a path, for grouping: a Windows variable such as `%APPDATA%` where it begins with one
 * or lies where that variable usually points, else its drive or "Network share". `undefined` when
 * it has no root. Only the first few folders are looked at.
 */
export function rootOf(path: string): string | undefined {
  const head = path.slice(0, 300).toLowerCase().replaceAll('/', '\\');
  const variable = /^%[^%\\]+%/.exec(head)?.[0].toUpperCase();
  if (variable !== undefined) return ALIASES.get(variable) ?? variable;
  for (const [pattern, root] of ROOTS) if (pattern.test(head)) return root;
  const drive = /^([a-z]):(?:\\|$)/.exec(head)?.[1];
  if (drive !== undefined) return `${drive.toUpperCase()}:\\`;
  if (head.startsWith('\\\\')) return 'Network share';
  return undefined;
}
