import type { DatasetInfo } from '../../model/answers.ts';
import type { Issue, IssueKind } from '../../model/issue.ts';
import type { KeptData } from '../../state/loadMachine.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { spell } from '../../ui/spell.ts';
import { countOdd, countUnreadable } from './issueWords.ts';

/** The name and the explanation of an incomplete answer. */
export interface EndWords {
  readonly title: string;
  readonly meaning: string;
}

/** The way to an answer that PowerShell has not shortened. */
const SAVE_WHOLE =
  'PowerShell wrote them as texts, because ConvertTo-Json stops at a depth of 2. Save the answer as it comes, with Invoke-WebRequest and -OutFile answer.json, or add -Depth 10 to ConvertTo-Json.';

/** Kinds of damage that may hide lost records. */
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

/** Words for the issues of an answer that is valid JSON. */
export function findOddWords(info: DatasetInfo): EndWords {
  const odd = countOdd(info.issues);
  const came = formatCount(info.entries, 'record');
  if (countUnreadable(info.issues) > 0) {
    const isPowerShell = info.issues.some(({ kind }) => kind === 'powerShellText');
    const meaning = [
      ...(isPowerShell ? [SAVE_WHOLE] : []),
      ...(odd > 0 ? [describeOdd(info.issues)] : []),
    ];
    return { title: countMissing(info), meaning: meaning.join(' ') };
  }
  const have = odd === 1 ? 'has' : 'have';
  return { title: `${formatNumber(odd)} of ${came} ${have} something odd.`, meaning: '' };
}

/** The losses and uncertainties of a damaged answer, in sentences. */
function listDamage({ issues, misplacedBytes, entriesBehind, encoding }: DatasetInfo): string[] {
  const badText = issues.find(({ kind }) => kind === 'badText')?.count ?? 0;
  const behind = formatCount(entriesBehind, 'more record');
  return [
    ...(badText > 0
      ? [`${formatCount(badText, 'place')} can’t be decoded as ${encoding.toUpperCase()}.`]
      : []),
    ...(misplacedBytes > 0
      ? [`${formatCount(misplacedBytes, 'byte')} in it belong to no record.`]
      : []),
    ...(entriesBehind > 0
      ? [
          `${behind} ${entriesBehind === 1 ? 'stands' : 'stand'} behind the place where the list seems to end.`,
        ]
      : []),
    ...(issues.some(({ kind }) => LOSING.has(kind)) ? ['Records may be missing.'] : []),
  ];
}

/** Words for a damaged answer that is on screen. */
function describeDamage(info: DatasetInfo): EndWords {
  const { issues, entries } = info;
  const unreadable = countUnreadable(issues);
  const damage = listDamage(info);
  if (unreadable === 0) return { title: 'The answer is damaged.', meaning: damage.join(' ') };
  const others = countOdd(issues) > 0 ? describeOdd(issues) : 'All others are shown.';
  const rest = damage.length > 0 || unreadable === entries ? damage : [others];
  return { title: countMissing(info), meaning: ['The answer is damaged.', ...rest].join(' ') };
}

/**
 * Words for an incomplete answer; `undefined` if it is complete.
 * @param cause the reason why it broke off, in a sentence, if known
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
 * Words for a refresh that did not replace the data on screen.
 * @param kept the data on screen
 * @param next the data of the refresh
 */
export function findRefreshWords(
  kept: KeptData,
  next: KeptData,
  cause: string | undefined,
): EndWords {
  const { info } = next;
  const stays = 'The data of the last load stays.';
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
      const unreadable = countUnreadable(info.issues) > 0 ? [countMissing(info)] : [];
      const sentences = [...unreadable, ...listDamage(info), stays];
      return { title: 'The refresh came damaged.', meaning: sentences.join(' ') };
    }
    default:
      return {
        title: 'The refresh brought less than half.',
        meaning: `It came whole, with ${formatCount(info.entries, 'record')} instead of ${formatNumber(kept.info.entries)}. ${stays}`,
      };
  }
}
