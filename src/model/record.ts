import type { BatchFieldId } from './rowBatch.ts';

/** What the service says of the signature of an image file; `unknown` where it says nothing. */
export type SignedState = (typeof SIGNED_STATES)[number];

export const SIGNED_STATES = ['signed', 'unsigned', 'unknown'] as const;

/** The states in words. */
export const SIGNED_WORDS: { readonly [State in SignedState]: string } = {
  signed: 'Signed',
  unsigned: 'Unsigned',
  unknown: 'Unknown',
};

/**
 * One value of one key: a row of the table. Every field is text or missing (`undefined`), and an
 * empty text is not the same as a missing one. `type` is in its one spelling, `signed` is a
 * `SignedState` and never missing, `uploaded` is ISO 8601 in UTC, `location` is filled in by the
 * engine.
 */
export type ProcessRecord = { readonly [F in BatchFieldId]: string | undefined };

/** A link to a record that outlives a refresh: the `nth` row (from 0) under this key. */
export interface RecordRef {
  readonly key: string;
  readonly nth: number;
}
