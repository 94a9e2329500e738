import type { FieldValue } from '../model/query.ts';

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

function rootOf(path: string): string | undefined {
  const head = path.slice(0, 300).toLowerCase().replaceAll('/', '\\');
  const variable = /^%[^%\\]+%/.exec(head)?.[0].toUpperCase();
  if (variable !== undefined) return ALIASES.get(variable) ?? variable;
  for (const [pattern, root] of ROOTS) if (pattern.test(head)) return root;
  const drive = /^([a-z]):(?:\\|$)/.exec(head)?.[1];
  if (drive !== undefined) return `${drive.toUpperCase()}:\\`;
  if (head.startsWith('\\\\')) return 'Network share';
  return undefined;
}

/**
 * The root of where a file lies: a Windows variable such as `%APPDATA%`, else a drive, "Network
 * share" or "Other". The canonical path decides, the plain one where that is missing or says
 * nothing. Missing when both are.
 */
export function locationOf(canonicalPath: FieldValue, path: FieldValue): FieldValue {
  if (canonicalPath === undefined && path === undefined) return undefined;
  return (
    (canonicalPath === undefined ? undefined : rootOf(canonicalPath)) ??
    (path === undefined ? undefined : rootOf(path)) ??
    'Other'
  );
}
