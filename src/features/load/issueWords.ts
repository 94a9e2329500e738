import type { Issue, IssueKind } from '../../model/issue.ts';

/** What an oddity is, and what was done about it. */
export interface IssueWords {
  readonly title: string;
  readonly meaning: string;
}

const WORDS: Readonly<Record<IssueKind, IssueWords>> = {
  unreadable: {
    title: 'Broken JSON',
    meaning: 'The text of the record is damaged. It is left out; its neighbours are not affected.',
  },
  notARecord: {
    title: 'Not a record',
    meaning: 'The entry has no key and value, so there is no row for it.',
  },
  noValue: {
    title: 'Key without values',
    meaning: 'The entry names a key and says nothing about it, so there is no row for it.',
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

function countIssues(issues: readonly Issue[], kinds: readonly IssueKind[]): number {
  return issues.reduce((sum, { kind, count }) => (kinds.includes(kind) ? sum + count : sum), 0);
}

/** How many entries have no row because they could not be read. */
export function countUnreadable(issues: readonly Issue[]): number {
  return countIssues(issues, ['unreadable', 'notARecord']);
}

/** How many oddities there are that cost no row. */
export function countOdd(issues: readonly Issue[]): number {
  return countIssues(issues, ['noValue', 'oddField']);
}
