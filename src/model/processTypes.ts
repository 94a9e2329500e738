/** The process types that the service's documentation lists, in its order. */
export const PROCESS_TYPES = [
  'BROWSER',
  'MAIL',
  'TOR',
  'SHARING',
  'P2P',
  'REMOTE_DESKTOP_CONTROL',
  'VPN',
  'SVCHOST',
  'LSASS',
  'EXPLORER',
  'ANTI_VIRUS',
  'MS_OFFICE',
  'ADOBE',
  'SHELL',
  'WSMPROVHOST',
  'RUNDLL',
  'SCHEDULED_TASK',
  'OS_PROCESS',
  'VIRTUALIZATION',
  'SECURITY_TOOL',
  'UNRECOGNIZED',
  'NONE',
  'RUNAS',
  'WININIT',
] as const;

export type ProcessType = (typeof PROCESS_TYPES)[number];

/** The type of programs that the platform does not know. */
export const UNRECOGNIZED: ProcessType = 'UNRECOGNIZED';

const KNOWN: ReadonlySet<string> = new Set(PROCESS_TYPES);

/** Whether the documentation lists this type. Types that it does not list are shown all the same. */
export function isKnownType(type: string): type is ProcessType {
  return KNOWN.has(type);
}

/** The one spelling of a type: upper case, `_` between words. `anti-virus` gives `ANTI_VIRUS`. */
export function normaliseType(type: string): string {
  return type
    .trim()
    .toUpperCase()
    .replaceAll(/[-\s]+/g, '_');
}
