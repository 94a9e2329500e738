/** A value as the service sends it. A field can be missing or `null`. */
export interface WireValue {
  readonly name?: string | null;
  readonly title?: string | null;
  readonly productName?: string | null;
  readonly companyName?: string | null;
  readonly fileDescription?: string | null;
  readonly path?: string | null;
  readonly canonizedPath?: string | null;
  readonly processType?: string | null;
  readonly isSigned?: boolean | null;
  /** Since 1970, in seconds or in milliseconds. */
  readonly lastUploadTimestamp?: number | null;
}

/** An element of `recordList`: a key and its values, each a row of the table. */
export interface WireEntry {
  readonly key: { readonly name: string };
  readonly value: readonly WireValue[];
}

/** The differences of a value from the default; `undefined` leaves the field out. */
export type ValueOverrides = {
  readonly [F in keyof WireValue]?: WireValue[F] | undefined;
};

const ROOTS: readonly (readonly [folder: string, variable: string])[] = [
  ['c:\\program files (x86)\\', '%PROGRAMFILES(X86)%\\'],
  ['c:\\program files\\', '%PROGRAMFILES%\\'],
  ['c:\\programdata\\', '%PROGRAMDATA%\\'],
  ['c:\\windows\\', '%WINDIR%\\'],
  ['c:\\users\\public\\', '%PUBLIC%\\'],
];

const PROFILE_ROOTS: readonly (readonly [folder: string, variable: string])[] = [
  ['appdata\\local\\temp\\', '%TEMP%\\'],
  ['appdata\\local\\', '%LOCALAPPDATA%\\'],
  ['appdata\\roaming\\', '%APPDATA%\\'],
];

const PROFILES = 'c:\\users\\';

/**
 * Canonises a path like the service: lower case, and a variable for a root that differs between machines. A
 * path under no such root is only lower-cased.
 */
export function canonisePath(path: string): string {
  const lower = path.toLowerCase();
  for (const [folder, variable] of ROOTS) {
    if (lower.startsWith(folder)) return variable + lower.slice(folder.length);
  }
  if (!lower.startsWith(PROFILES)) return lower;
  const profileEnd = lower.indexOf('\\', PROFILES.length) + 1;
  if (profileEnd === 0) return lower;
  for (const [folder, variable] of PROFILE_ROOTS) {
    if (lower.startsWith(folder, profileEnd)) {
      return variable + lower.slice(profileEnd + folder.length);
    }
  }
  return lower;
}

/**
 * Builds a value from the relevant fields. By default it is a signed, UNRECOGNIZED program in its own
 * folder under Program Files, with texts derived from its name, and the canonical path derived from its
 * path.
 */
export function buildValue(overrides: ValueOverrides = {}): WireValue {
  const name = overrides.name ?? 'Example.exe';
  const title = overrides.title ?? name.replace(/\.[a-z0-9]{2,4}$/i, '');
  const path = overrides.path ?? `C:\\Program Files\\${title}\\${name}`;
  const value = {
    name,
    title,
    productName: title,
    companyName: `${title}, Inc.`,
    fileDescription: title,
    path,
    canonizedPath: path,
    processType: 'UNRECOGNIZED',
    isSigned: true,
    ...overrides,
  };
  if (!('canonizedPath' in overrides)) value.canonizedPath = value.path && canonisePath(value.path);
  return dropUndefined(value);
}

/**
 * Builds a key with its values. Values take the key's name unless they have one of their own; without
 * overrides there is one value with defaults. For a key without values, pass an empty list.
 */
export function buildEntry(name: string, values: readonly ValueOverrides[] = [{}]): WireEntry {
  const value = values.map((overrides) =>
    buildValue('name' in overrides ? overrides : { name, ...overrides }),
  );
  return { key: { name }, value };
}

function dropUndefined(value: ValueOverrides): WireValue {
  if (isComplete(value)) return value;
  const fields = Object.entries(value);
  return Object.fromEntries(fields.filter(([, content]) => content !== undefined));
}

function isComplete(value: ValueOverrides): value is WireValue {
  return !Object.values(value).includes(undefined);
}
