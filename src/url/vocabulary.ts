/** Version of the address's format. It goes up when a name or a value changes its meaning. */
export const VERSION = '1';

/** Before a parameter whose clause is switched off. Stands before `EXCLUDED`. */
export const SWITCHED_OFF = 'off.';

/** Before a parameter whose clause excludes its values. */
export const EXCLUDED = 'not.';

/** Before the name of the field in which the values of a list are looked for. Stands behind `EXCLUDED`. */
export const LIST = 'list.';

/** The parameters that are no subject: no `SubjectId` may be one of them. */
export const RESERVED = [
  'v',
  'q',
  'missing',
  'sort',
  'columns',
  'pinned',
  'group',
  'open',
  'nth',
] as const;

export type ReservedName = (typeof RESERVED)[number];
