import type { Issue, IssueKind } from '../../model/issue.ts';

/** The description of an issue, and its consequences. */
export interface IssueWords {
  readonly title: string;
  readonly meaning: string;
}

const WORDS: Readonly<Record<IssueKind, IssueWords>> = {
  unreadable: {
    title: 'Broken JSON',
    meaning: 'The text of the record is damaged. It is left out; its neighbours are not affected.',
  },
  unclosed: {
    title: 'Record without an end',
    meaning:
      'The next record stands inside of it. Both are shown, each with the values before the next.',
  },
  misplaced: {
    title: 'Text where none belongs',
    meaning:
      'Something stands between, before or behind the records. It is left out; it may be what is left of a record.',
  },
  wrongComma: {
    title: 'Comma missing or too many',
    meaning: 'A record may be missing at this place. Those beside it are shown.',
  },
  otherName: {
    title: 'List without its name',
    meaning: 'The records do not stand under “recordList”. They are shown all the same.',
  },
  secondList: {
    title: 'A second list',
    meaning: 'The answer has “recordList” more than once. The records of all lists are shown.',
  },
  badText: {
    title: 'Characters that can’t be decoded',
    meaning:
      'The text is not in the encoding in which it was read. Each such place is shown as a replacement character.',
  },
  wrongChecksum: {
    title: 'Wrong checksum of the gzip file',
    meaning: 'The file was changed or damaged after it was compressed. Its data is shown as it is.',
  },
  brokenGzip: {
    title: 'Damaged gzip data',
    meaning:
      'From this byte of the file on, nothing could be unpacked. The records before it are shown.',
  },
  behindGzip: {
    title: 'Bytes behind the end of the gzip file',
    meaning: 'They are no part of it, and left out. The data is whole.',
  },
  notARecord: {
    title: 'Not a record',
    meaning: 'The entry has no key and value, so there is no row for it.',
  },
  powerShellText: {
    title: 'Text of PowerShell in place of a record',
    meaning:
      'ConvertTo-Json stops at a depth of 2 unless told otherwise, and writes texts such as @{name=a.exe} from there on. There is no row for it.',
  },
  noKey: {
    title: 'Values without a key',
    meaning: 'The entry does not name its key. Its rows are there.',
  },
  noValue: {
    title: 'Key without values',
    meaning: 'The entry names a key and says nothing about it, so there is no row for it.',
  },
  emptyValue: {
    title: 'Value without fields',
    meaning: 'There is a row for it, and nothing in it but the key.',
  },
  oddField: {
    title: 'Field of an unexpected form',
    meaning: 'The row is there, with that field empty. The record’s details show it as it came.',
  },
};

/** Words for a kind of oddity. */
export function findIssueWords(kind: IssueKind): IssueWords {
  return WORDS[kind];
}

const UNREADABLE: readonly IssueKind[] = ['unreadable', 'notARecord', 'powerShellText'];

function countIssues(issues: readonly Issue[], kinds: readonly IssueKind[]): number {
  return issues.reduce((sum, { kind, count }) => (kinds.includes(kind) ? sum + count : sum), 0);
}

/** The number of entries without a row because they are unreadable. */
export function countUnreadable(issues: readonly Issue[]): number {
  return countIssues(issues, UNREADABLE);
}

/** The number of issues that cost no row. */
export function countOdd(issues: readonly Issue[]): number {
  return issues.reduce(
    (sum, { kind, count }) => (UNREADABLE.includes(kind) ? sum : sum + count),
    0,
  );
}
