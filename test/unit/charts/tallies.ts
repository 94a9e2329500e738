import type { SignedTally, Tally } from '../../../src/model/answers.ts';
import type { FieldValue } from '../../../src/model/query.ts';

/** Rows by signature. */
export function split(signed: number, unsigned: number, unknown: number): SignedTally {
  return { signed, unsigned, unknown };
}

/** The tally of a value all of whose rows are signed. */
export function tally(value: FieldValue, view: number, all: number): Tally {
  return { value, view: split(view, 0, 0), all: split(all, 0, 0) };
}
