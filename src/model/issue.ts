/** What can be odd about an entry of the answer. */
export type IssueKind =
  /** It is no JSON, though its neighbours are. */
  | 'unreadable'
  /** It is JSON, but no object with a key and a value. */
  | 'notARecord'
  /** It has a key and nothing under it. */
  | 'noValue'
  /** A known field holds something that is not text (kept in the record as it came). */
  | 'oddField';

/** All oddities of one kind: how many, and the first of them. */
export interface Issue {
  readonly kind: IssueKind;
  readonly count: number;
  /** Position of the first such entry in `recordList`, from 0. */
  readonly firstEntry: number;
  /** Where it starts in the answer, in bytes from 0. */
  readonly firstByte: number;
  /** Its text as it came, cut to 2,000 characters. */
  readonly raw: string;
}
