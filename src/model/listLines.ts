/** A distinct line of a list. Fields that the list does not have, or leaves empty, are absent. */
export interface ListLine {
  /** The part of the list that it is of, from 0: one of several texts or files. */
  readonly part: number;
  /** The number of its first line in the list, from 1. */
  readonly number: number;
  /** How many lines of the list are the same in all of these fields but the host. */
  readonly count: number;
  readonly name?: string;
  /** A path, or a command line. */
  readonly path?: string;
  readonly company?: string;
  readonly product?: string;
  readonly description?: string;
  readonly signed?: 'signed' | 'unsigned' | 'unknown';
  readonly hash?: string;
  readonly hosts: readonly string[];
  /** The cells of its first line, in the columns of the list. */
  readonly cells: readonly string[];
  /** The line as it was written. */
  readonly raw: string;
}
