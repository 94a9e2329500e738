import type { RowGroup } from '../../model/answers.ts';
import { formatSafeCell } from '../../model/formatCell.ts';
import type { GroupColumn } from './groupColumns.ts';

/**
 * Groups as the text of a CSV file: a byte order mark, a line of labels, and a line for each group. All
 * spellings of a value stand behind it. No cell runs as a formula.
 */
export function formatGroups(groups: readonly RowGroup[], columns: readonly GroupColumn[]): string {
  const [value, ...numbers] = columns;
  const labels = [value?.label ?? '', ...numbers.map(({ label }) => label), 'Spellings'];
  const lines = [
    labels.map(formatText),
    ...groups.map((group) => [
      group.value === undefined ? '' : formatText(group.value),
      ...numbers.map(({ read }) => String(read(group))),
      group.spellings === undefined ? '' : formatText(group.spellings.join('\n')),
    ]),
  ];
  return `\ufeff${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/** An empty text is quoted, so that it differs from a missing value. */
function formatText(text: string): string {
  return text === '' ? '""' : formatSafeCell(text, ',');
}
