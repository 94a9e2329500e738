import type { Place } from './comparePath.ts';

/**
 * How much two folders have in common, from 1: the same; 2: but for the bitness; 3: but for a version; 4: but
 * for the root below which a user can write; 5: their last two folders.
 */
export type Rung = 1 | 2 | 3 | 4 | 5;

/** All rungs, the nearest first. */
export const RUNGS: readonly Rung[] = [1, 2, 3, 4, 5];

/** The difference that a rung forgives, in words. */
export const RUNG_WORDS: { readonly [R in Rung]: string } = {
  1: 'the same folder',
  2: 'the same folder for another bitness',
  3: 'another version folder',
  4: 'another folder below which users can write',
  5: 'another place with the same last two folders',
};

const BITNESS: readonly (readonly [folder: RegExp, plain: string])[] = [
  [/\\(?:syswow64|sysarm32|sysnative)\\/g, '\\system32\\'],
  [/^%programfiles\(x86\)%\\/, '%programfiles%\\'],
  [/^%commonprogramfiles(?:\(x86\))?%\\/, '%programfiles%\\common files\\'],
  [/\\framework64\\/g, '\\framework\\'],
  [/\\(?:x86|x64|amd64|arm|arm64|win32|win64|wow64)(?=\\)/g, ''],
];

const VERSIONS: readonly (readonly [part: RegExp, plain: string])[] = [
  [/\{[0-9a-f-]{8,}\}/g, '*'],
  [/\\winsxs\\[^\\]*\\/g, '\\winsxs\\*\\'],
  [/_[a-z0-9]{13}(?=\\)/g, '*'],
  [/[_.-]?v?\d[\w.]*/g, '*'],
];

const USER_ROOT = /^(?:%localappdata%|%appdata%|%temp%|%userprofile%|%public%|%programdata%)\\/;

/** The forms of a folder: a rung is reached where those of two places are equal. */
export interface FolderForms {
  readonly 1: string;
  readonly 2: string;
  readonly 3: string;
  readonly 4: string;
  readonly 5: string | undefined;
}

/** The forms of the folder of a place. */
export function formsOf({ folder }: Pick<Place, 'folder'>): FolderForms {
  const bitness = replaceAll(folder, BITNESS);
  const version = replaceAll(bitness, VERSIONS);
  const parts = version.split('\\').filter((part) => part !== '');
  return {
    1: folder,
    2: bitness,
    3: version,
    4: version.replace(USER_ROOT, '%user%\\'),
    5: parts.length >= 3 ? parts.slice(-2).join('\\') : undefined,
  };
}

function replaceAll(text: string, pairs: readonly (readonly [RegExp, string])[]): string {
  return pairs.reduce((result, [from, to]) => result.replace(from, to), text);
}

/** The first rung that two folders reach together; `undefined` if there is none. */
export function findRung(one: FolderForms, other: FolderForms): Rung | undefined {
  return RUNGS.find((rung) => isSameFolder(one[rung], other[rung]));
}

/** Whether two folders are the same. A drive that is not known stands for any. */
function isSameFolder(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one === other) return true;
  const isOpen = one.startsWith('?:\\') || other.startsWith('?:\\');
  return isOpen && one[1] === ':' && other[1] === ':' && one.slice(2) === other.slice(2);
}
