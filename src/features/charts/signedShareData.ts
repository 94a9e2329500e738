import type { SignedTally, ValueTallies } from '../../model/answers.ts';
import { countRows } from '../../model/countRows.ts';
import { formatValue, formatValueOf } from '../../model/formatValue.ts';
import { keyOfValue } from '../../model/keyOfValue.ts';
import type { CountedValue } from '../../model/query.ts';
import { SIGNED_STATES, type SignedState } from '../../model/record.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import type { ChartMark } from './chartRow.ts';
import type { ChartTable } from './chartTable.ts';

/** A stacked bar: how the rows of a value, or all rows, divide by their signature. */
export interface ShareRow {
  readonly key: string;
  /** What it stands for; absent for all rows together. */
  readonly of: CountedValue | undefined;
  readonly label: string;
  /** Rows in the view. */
  readonly n: number;
  readonly counts: SignedTally;
  /** Parts from 0 to 1 of the view's rows; all are 0 where it has none. */
  readonly shares: SignedTally;
  /** The same for the whole dataset. */
  readonly allShares: SignedTally;
}

/** All rows first, then each value. */
export function buildShares({
  total,
  tallies,
}: Pick<ValueTallies, 'total' | 'tallies'>): readonly ShareRow[] {
  return [
    buildShare('total', undefined, 'All rows', total),
    ...tallies.map((tally) =>
      buildShare(keyOfValue(tally.value), tally, formatValue(tally.value), tally),
    ),
  ];
}

function buildShare(
  key: string,
  of: ShareRow['of'],
  label: string,
  { view, all }: ValueTallies['total'],
): ShareRow {
  const n = countRows(view);
  return { key, of, label, n, counts: view, shares: divide(view), allShares: divide(all) };
}

function divide(tally: SignedTally): SignedTally {
  const n = Math.max(1, countRows(tally));
  return { signed: tally.signed / n, unsigned: tally.unsigned / n, unknown: tally.unknown / n };
}

/** Shares as the parts of a bar, one behind the other. */
export function stackShares(
  shares: SignedTally,
  fillOf: (state: SignedState) => string,
  faint: boolean,
): readonly ChartMark[] {
  let start = 0;
  return SIGNED_STATES.map((state) => {
    const mark = { start, length: shares[state], fill: fillOf(state), faint };
    start += shares[state];
    return mark;
  });
}

/** The shares in words: `812 signed (81%), 100 unsigned (10%), 88 unknown (9%)`. */
export function describeShares({ counts, shares }: ShareRow): string {
  return SIGNED_STATES.map(
    (state) => `${formatNumber(counts[state])} ${state} (${formatShare(shares[state])})`,
  ).join(', ');
}

/** The same numbers as a table; `heading` names the values. */
export function tabulateShares(rows: readonly ShareRow[], heading: string): ChartTable {
  return {
    columns: [
      { heading },
      { heading: 'Rows' },
      ...SIGNED_STATES.map((state) => ({ heading: formatValueOf('signed', state) })),
      { heading: 'Signed, all', inFull: 'Signed without filters' },
    ],
    rows: rows.map(({ key, label, n, counts, shares, allShares }) => ({
      key,
      cells: [
        label,
        formatNumber(n),
        ...SIGNED_STATES.map(
          (state) => `${formatNumber(counts[state])} (${formatShare(shares[state])})`,
        ),
        formatShare(allShares.signed),
      ],
    })),
  };
}
