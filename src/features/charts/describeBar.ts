import { SIGNED_STATES } from '../../model/record.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { spell } from '../../ui/spell.ts';
import { type ChartBar, shareOf } from './chartBars.ts';
import type { ChartKind } from './charts.ts';

/** The rows of a bar by signature: `812 signed (81%), 100 unsigned (10%), 88 unknown (9%)`. */
function describeShares(bar: ChartBar): string {
  return SIGNED_STATES.map(
    (state) =>
      `${formatNumber(bar[state])} ${state} (${formatShare(shareOf(bar[state], bar.rows))})`,
  ).join(', ');
}

/** The rows of a bar beside those without filters: `2 of 12 rows`. */
export function describeCount({ rows, allRows }: ChartBar): string {
  return `${formatNumber(rows)} of ${formatCount(allRows, 'row')}`;
}

/** A bar in words, its label included: the name of its button. */
export function describeBar(kind: ChartKind, bar: ChartBar): string {
  const spellings = bar.of?.spellings;
  return [
    spell(bar.label),
    kind === 'shares' ? describeShares(bar) : describeCount(bar),
    ...(spellings === undefined ? [] : [formatCount(spellings.length, 'spelling')]),
  ].join(', ');
}
