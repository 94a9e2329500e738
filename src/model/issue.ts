/** What can be odd about an answer. Kinds of `DAMAGE` break the syntax of JSON, or the text itself. */
export type IssueKind =
  /** The entry is no JSON, though its neighbours are. */
  | 'unreadable'
  /** The entry's end is missing: the next record stands inside of it. Its values are there. */
  | 'unclosed'
  /** Text between, before or behind the records that belongs nowhere. */
  | 'misplaced'
  /** A comma is missing between two entries, or one is too many. */
  | 'wrongComma'
  /** The list of records has another name than `recordList`. */
  | 'otherName'
  /** There is a second list of records. */
  | 'secondList'
  /** The entry has bytes that are no text in the encoding of the answer; they read as U+FFFD. */
  | 'badText'
  /** The checksum or the length of a gzip file does not fit its data. */
  | 'wrongChecksum'
  /** The compressed data of a gzip file can't be read from here on. */
  | 'brokenGzip'
  /** Something stands behind the end of a gzip file. */
  | 'behindGzip'
  /** The entry is JSON, but no object with a key and a value. */
  | 'notARecord'
  /** PowerShell wrote the entry, or a value of it, as a text such as `@{name=a.exe}`. */
  | 'powerShellText'
  /** The entry has values and no key. */
  | 'noKey'
  /** The entry has a key and nothing under it. */
  | 'noValue'
  /** The entry has a value without any field. */
  | 'emptyValue'
  /** A known field holds something that it can't be read from (kept in the record as it came). */
  | 'oddField';

const DAMAGE: ReadonlySet<IssueKind> = new Set<IssueKind>([
  'unreadable',
  'unclosed',
  'misplaced',
  'wrongComma',
  'otherName',
  'secondList',
  'badText',
  'wrongChecksum',
  'brokenGzip',
]);

/** Whether oddities of this kind mean that the answer is not the one that the service wrote. */
export function isDamage({ kind }: Pick<Issue, 'kind'>): boolean {
  return DAMAGE.has(kind);
}

/** All oddities of one kind: how many, and the first of them. */
export interface Issue {
  readonly kind: IssueKind;
  readonly count: number;
  /** Position of the first such entry in the list, from 0; between entries, of the next one. */
  readonly firstEntry: number;
  /** Where it starts in the answer, in bytes of its UTF-8 from 0; of a gzip fault, in the file. */
  readonly firstByte: number;
  /** Its text as it came, cut to 2,000 characters. */
  readonly raw: string;
}
