import type { CountInView, SignedCount } from '../../../src/model/answers.ts';
import type { FieldValue } from '../../../src/model/query.ts';

/** Rows by signature. */
export function split(signed: number, unsigned: number, unknown: number): SignedCount {
  return { signed, unsigned, unknown };
}

/** The counted of a value all of whose rows are signed. */
export function counted(value: FieldValue, view: number, all: number): CountInView {
  return { value, view: split(view, 0, 0), all: split(all, 0, 0) };
}
