import { INTERNET } from './sample/internet.ts';
import { OFFICE_PROGRAMS } from './sample/office.ts';
import { ORDINARY_PROGRAMS } from './sample/ordinary.ts';
import { REMOTE_PROGRAMS } from './sample/remote.ts';
import { SECURITY_PROGRAMS } from './sample/security.ts';
import { SHARERS } from './sample/sharing.ts';
import { VIRTUALIZERS } from './sample/virtualization.ts';
import { WINDOWS_PROGRAMS } from './sample/windows.ts';
import type { WireEntry } from './wireEntry.ts';

/** Well-known Windows programs of every type; every key is unique. */
export const SAMPLE: readonly WireEntry[] = [
  ...INTERNET,
  ...SHARERS,
  ...REMOTE_PROGRAMS,
  ...SECURITY_PROGRAMS,
  ...WINDOWS_PROGRAMS,
  ...OFFICE_PROGRAMS,
  ...VIRTUALIZERS,
  ...ORDINARY_PROGRAMS,
];

/** The JSON text of an answer with these entries. */
export function formatAnswer(entries: readonly WireEntry[]): string {
  return JSON.stringify({ recordList: entries }, undefined, 2);
}
