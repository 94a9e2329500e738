import { fold } from '../../base/fold.ts';
import { DRIVE_FOLDERS, type RootFolder, VARIABLE_ALIASES } from '../location.ts';

/** A path in a form in which paths of other machines and other tools can be compared with it. */
export interface Place {
  /** The folder with its root as a variable where there is one, folded, with a `\` at its end; empty without a folder. */
  readonly folder: string;
  /** The file name, folded; empty if the path ends in a separator. */
  readonly name: string;
  /** Facts about the path that its form hides, for the reader. */
  readonly notes: readonly PathNote[];
}

export type PathNote =
  /** Arguments of a command line were cut off. */
  | 'arguments'
  /** It names a volume by its number, so that the drive is unknown. */
  | 'volume'
  /** A part ends with a blank or a dot, which Windows ignores. */
  | 'paddedPart'
  /** A part is a short name such as `PROGRA~1`. */
  | 'shortName';

const EXECUTABLE = /^(.*?\.(?:exe|com|scr|sys|dll|bat|cmd|ps1|msi))(?=["',\s]|$)/i;
/** The drive of a path that names a volume only. It stands for any drive. */
const ANY_DRIVE = '?:';

/** Prefixes, each with its meaning, in the order in which they are tried. */
const PREFIXES: readonly (readonly [prefix: RegExp, meaning: string])[] = [
  [/^\\\\\?\\unc\\/i, '\\\\'],
  [/^\\device\\mup\\/i, '\\\\'],
  [/^\\device\\lanmanredirector\\(?:;[^\\]*\\)*/i, '\\\\'],
  [/^\\device\\harddiskvolume(?:shadowcopy)?\d+\\/i, `${ANY_DRIVE}\\`],
  [/^(?:\\\\\?)?\\volume\{[^}]*\}\\/i, `${ANY_DRIVE}\\`],
  [/^\\(?:\\\?|\?\?|\\\.|global\?\?)\\/i, ''],
  [/^\\systemroot\\/i, '%windir%\\'],
];

const ENVIRONMENT: readonly (readonly [written: RegExp, variable: string])[] = [
  [/^\$\{env:([^}]+)\}/i, '%$1%'],
  [/^\$env:([a-z0-9_]+)/i, '%$1%'],
  [/^%homedrive%%homepath%/i, '%userprofile%'],
];

/** Short names as Windows usually gives them. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['progra~1', 'program files'],
  ['progra~2', 'program files (x86)'],
  ['progra~3', 'programdata'],
]);

/**
 * The place that a path or a command line names: quotes, arguments and prefixes of tools taken away, variables
 * and the folders behind them as one, `.` and `..` resolved. `undefined` if no path is left.
 */
export function comparePath(written: string): Place | undefined {
  const notes = new Set<PathNote>();
  let path = cutArguments(written.trim(), notes);
  if (/^file:\/\/\//i.test(path)) path = decodeFileUrl(path);
  path = path.replace(/ \(deleted\)$/, '');
  if (isUnix(path)) return splitPlace(path, notes);
  path = path.replaceAll('/', '\\');
  for (const [prefix, meaning] of PREFIXES) {
    if (!prefix.test(path)) continue;
    path = path.replace(prefix, meaning);
    if (meaning.startsWith(ANY_DRIVE)) notes.add('volume');
    break;
  }
  for (const [form, variable] of ENVIRONMENT) path = path.replace(form, variable);
  const isShare = path.startsWith('\\\\');
  const parts = resolveParts(path.split('\\'), notes);
  if (parts.length === 0) return undefined;
  const rooted = isShare ? ['', ...parts] : nameRoot(parts);
  return splitPlace(rooted.join('\\'), notes);
}

/** The executable of a command line: a quoted beginning, or all up to the first known ending. */
function cutArguments(text: string, notes: Set<PathNote>): string {
  const quoted = /^(["'])(.*?)\1(.*)$/s.exec(text);
  if (quoted?.[2] !== undefined) {
    if ((quoted[3] ?? '').trim() !== '') notes.add('arguments');
    return quoted[2].trim();
  }
  const executable = EXECUTABLE.exec(text)?.[1];
  if (executable !== undefined) {
    if (executable.length < text.length) notes.add('arguments');
    return executable;
  }
  return text;
}

function decodeFileUrl(path: string): string {
  const rest = path.slice('file:///'.length);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

/** A path of Linux or macOS, or one of Windows as WSL and Cygwin write it, which is no Unix path. */
function isUnix(path: string): boolean {
  return path.startsWith('/') && !/^\/(?:mnt\/|cygdrive\/)?[a-z]\//i.test(path);
}

function resolveParts(written: readonly string[], notes: Set<PathNote>): string[] {
  const parts: string[] = [];
  const all = written.filter((part) => part !== '');
  const mounted = /^(?:mnt|cygdrive)$/i.test(all[0] ?? '') ? all.slice(1) : all;
  const isMounted = written[0] === '' && /^[a-z]$/i.test(mounted[0] ?? '');
  for (const [index, one] of mounted.entries()) {
    const part = index === 0 && isMounted ? `${one}:` : one.replace(/[ .]+$/, '');
    if (one === '.') continue;
    if (one === '..') {
      parts.pop();
      continue;
    }
    if (part !== one && !isMounted) notes.add('paddedPart');
    if (part === '') continue;
    const long = SHORT_NAMES.get(fold(part));
    if (/~\d/.test(part)) notes.add('shortName');
    parts.push(long ?? fold(part));
  }
  return parts;
}

/** Puts a variable in the place of the folders at which it usually points. */
function nameRoot(parts: readonly string[]): readonly string[] {
  const [first = '', ...rest] = parts;
  if (/^%[^%]+%$/.test(first)) {
    const name = first.toUpperCase();
    const alias = VARIABLE_ALIASES.get(name) ?? name;
    if (alias === 'C:\\') return nameRoot(['c:', ...rest]);
    return refold([fold(alias), ...rest]);
  }
  if (!/^[a-z?]:$/.test(first)) return parts;
  const older = readOldProfile(rest);
  const { root, used } = findRoot(older ?? rest, DRIVE_FOLDERS);
  if (root === undefined) return [first, ...rest];
  return refold([fold(root), ...(older ?? rest).slice(used)]);
}

/** Folders of a profile behind a variable that names the profile: `%userprofile%\\appdata\\local`. */
function refold(parts: readonly string[]): readonly string[] {
  const [root, ...rest] = parts;
  const written = rest.join('\\');
  const deeper = PROFILE_FOLDERS.find(
    ([from, folders]) => from === root && `${written}\\`.startsWith(`${folders}\\`),
  );
  if (deeper === undefined) return parts;
  const [, folders, to] = deeper;
  return refold([to, ...rest.slice(folders.split('\\').length)]);
}

const PROFILE_FOLDERS: readonly (readonly [from: string, folders: string, to: string])[] = [
  ['%userprofile%', 'appdata\\local', '%localappdata%'],
  ['%userprofile%', 'appdata\\roaming', '%appdata%'],
  ['%localappdata%', 'temp', '%temp%'],
  ['%windir%', 'temp', '%temp%'],
  ['%windir%', 'sysnative', '%windir%\\system32'],
  ['%windir%', 'system32\\config\\systemprofile', '%userprofile%'],
  ['%windir%', 'serviceprofiles\\localservice', '%userprofile%'],
  ['%windir%', 'serviceprofiles\\networkservice', '%userprofile%'],
];

/** Folders of Windows XP in the form of later versions. */
function readOldProfile(parts: readonly string[]): readonly string[] | undefined {
  const [top, user, ...rest] = parts;
  if (top !== 'documents and settings' || user === undefined) return undefined;
  const [first, second, ...deeper] = rest;
  if (first === 'application data') return ['users', user, 'appdata', 'roaming', ...rest.slice(1)];
  if (first !== 'local settings') return ['users', user, ...rest];
  if (second === 'temp') return ['users', user, 'appdata', 'local', 'temp', ...deeper];
  const isData = second === 'application data';
  return ['users', user, 'appdata', 'local', ...(isData ? deeper : rest.slice(1))];
}

interface FoundRoot {
  readonly root: string | undefined;
  /** How many folders the root stands for. */
  readonly used: number;
}

function findRoot(parts: readonly string[], folders: readonly RootFolder[]): FoundRoot {
  let found: FoundRoot = { root: undefined, used: 0 };
  let inside = folders;
  for (const [index, part] of parts.entries()) {
    const folder = inside.find(({ name }) => name === undefined || name === part);
    if (folder === undefined) break;
    if (folder.root !== undefined) found = { root: folder.root, used: index + 1 };
    inside = folder.folders ?? [];
  }
  return found;
}

function splitPlace(path: string, notes: ReadonlySet<PathNote>): Place {
  const folded = fold(path);
  const end = Math.max(folded.lastIndexOf('\\'), folded.lastIndexOf('/')) + 1;
  return { folder: folded.slice(0, end), name: folded.slice(end), notes: [...notes] };
}
