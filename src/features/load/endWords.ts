import type { DatasetInfo } from '../../model/answers.ts';
import type { Issue, IssueKind } from '../../model/issue.ts';
import type { KeptData } from '../../state/loadMachine.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { spell } from '../../ui/spell.ts';
import { countOdd, countUnreadable } from './issueWords.ts';

/** What an answer that is not whole is called, and what that means. */
export interface EndWords {
  readonly title: string;
  readonly meaning: string;
}

/** Kinds of damage behind which records may be lost without a trace. */
const LOSING: ReadonlySet<IssueKind> = new Set<IssueKind>([
  'misplaced',
  'wrongComma',
  'brokenGzip',
  'wrongChecksum',
]);

function countMissing({ issues, entries }: DatasetInfo): string {
  const unreadable = countUnreadable(issues);
  const came = formatCount(entries, 'record');
  if (unreadable === entries) {
    return entries === 1
      ? 'The only record could not be read.'
      : `None of the ${came} could be read.`;
  }
  return `${formatNumber(unreadable)} of ${came} could not be read.`;
}

function describeOdd(issues: readonly Issue[]): string {
  const odd = countOdd(issues);
  return `${formatNumber(odd)} more ${odd === 1 ? 'has' : 'have'} something odd.`;
}

/** How damage shows, in a title and sentences. */
function describeDamage(info: DatasetInfo): EndWords {
  const { issues, entries, misplacedBytes, entriesBehind } = info;
  const unreadable = countUnreadable(issues);
  const isLosing = issues.some(({ kind }) => LOSING.has(kind));
  const behind =
    entriesBehind === 1
      ? 'A record stands behind the place where the list seems to end. It is shown, too.'
      : `${formatCount(entriesBehind, 'record')} stand behind the place where the list seems to end. They are shown, too.`;
  const sentences = [
    unreadable > 0 && 'The answer is damaged.',
    misplacedBytes > 0 && `${formatCount(misplacedBytes, 'byte')} in it belong to no record.`,
    entriesBehind > 0 && behind,
    isLosing
      ? 'Records may be missing.'
      : unreadable < entries &&
        unreadable > 0 &&
        (countOdd(issues) > 0 ? describeOdd(issues) : 'All others are shown.'),
  ];
  return {
    title: unreadable > 0 ? countMissing(info) : 'The answer is damaged.',
    meaning: sentences.filter((sentence) => sentence !== false).join(' '),
  };
}

/**
 * Words for an answer that did not come whole; `undefined` where it did.
 * @param cause why it broke off, in a sentence, where that is known
 */
export function findEndWords(
  { info, stopped, source }: KeptData,
  cause: string | undefined,
): EndWords | undefined {
  const came = formatCount(info.entries, 'record');
  switch (info.completeness) {
    case 'cutOff':
      if (stopped) {
        return {
          title: 'You stopped the download.',
          meaning: `${came} had come by then, and are shown. The rest is missing.`,
        };
      }
      return {
        title: source.kind === 'file' ? 'The file was cut off.' : 'The answer was cut off.',
        meaning: `${cause ?? 'It ended in the middle.'} The ${came} that came before are shown; the rest is missing.`,
      };
    case 'incomplete':
      return {
        title: 'Incomplete, as the service says.',
        meaning: `It says: “${spell(info.message ?? '')}” The ${came} that came are shown; others may be missing.`,
      };
    case 'damaged':
      return describeDamage(info);
    default:
      return undefined;
  }
}

/**
 * Words for a refresh that did not take the place of the data on screen.
 * @param kept the data on screen
 * @param next the data that the refresh brought
 */
export function findRefreshWords(
  kept: KeptData,
  next: KeptData,
  cause: string | undefined,
): EndWords {
  const { info } = next;
  const stays = `The ${formatCount(kept.info.rows, 'row')} of the last load stay.`;
  switch (info.completeness) {
    case 'cutOff':
      return {
        title: 'The refresh was cut off.',
        meaning: `${cause ?? 'It ended in the middle.'} ${stays}`,
      };
    case 'incomplete':
      return {
        title: 'The refresh is incomplete, as the service says.',
        meaning: `It says: “${spell(info.message ?? '')}” ${stays}`,
      };
    case 'damaged': {
      const { title, meaning } = describeDamage(info);
      const said = title === 'The answer is damaged.' ? meaning : `${title} ${meaning}`;
      return { title: 'The refresh came damaged.', meaning: `${said} ${stays}` };
    }
    default:
      return {
        title: `The refresh brought ${formatCount(info.rows, 'row')} instead of ${formatNumber(kept.info.rows)}.`,
        meaning: `It came whole, with less than half of what was there. ${stays}`,
      };
  }
}
