/** What a column of a list can hold. */
export type ListRole =
  | 'name'
  | 'path'
  | 'company'
  | 'signed'
  | 'hash'
  | 'host'
  | 'product'
  | 'description'
  | 'command';

/** The column of each role, from 0; absent roles have none. */
export type ListRoles = { readonly [R in ListRole]?: number };

/** A column of a list, as its reader sees it. */
export interface ListColumn {
  /** Its head; empty where it has none. */
  readonly head: string;
  /** Some of its values. */
  readonly samples: readonly string[];
}

/** What was understood of a list. */
export interface ListReading {
  /** The form in words, such as `CSV with semicolons`. */
  readonly words: string;
  /** The encoding of its bytes, by its name in the Encoding Standard; `undefined` for pasted text. */
  readonly encoding: string | undefined;
  readonly columns: readonly ListColumn[];
  readonly roles: ListRoles;
  /** Lines that were read. */
  readonly rows: number;
  /** Lines that were put right: unquoted separators joined, open quotes closed. */
  readonly repaired: number;
  /** Lines that were left out, and the first of them with their reasons. */
  readonly leftOut: number;
  readonly examples: readonly { readonly number: number; readonly why: string }[];
}
