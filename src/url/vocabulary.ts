/** The version of the address format. It is increased when a name or a value changes its meaning. */
export const VERSION = '1';

/** The prefix of a clause that is switched off. It precedes `EXCLUDED`. */
export const SWITCHED_OFF = 'off.';

/** The prefix of a clause that excludes its values. */
export const EXCLUDED = 'not.';

/** The prefix of a list; the field in which its values are looked up follows. It comes after `EXCLUDED`. */
export const LIST = 'list.';

/** The parameters that are no clauses. No field of any table may have one of these names. */
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
