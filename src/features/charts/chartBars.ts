import type { SignedCount, ValueCounts } from '../../model/answers.ts';
import { countRows } from '../../model/countRows.ts';
import { formatValueOf } from '../../model/formatValue.ts';
import { keyOfValue } from '../../model/keyOfValue.ts';
import type { CountedValue } from '../../model/query.ts';
import type { Field } from '../../model/schema.ts';

/** The numbers of one bar, as plain data. */
export interface ChartBar extends SignedCount {
  /** A name that no other bar of the chart has. */
  readonly key: string;
  /** The value that it stands for; absent for all rows together. */
  readonly of: CountedValue | undefined;
  readonly label: string;
  /** Rows of the view, of which `signed`, `unsigned` and `unknown` are the parts. */
  readonly rows: number;
  /** The same without filters. */
  readonly all: SignedCount;
  readonly allRows: number;
}

type Counts = Pick<ValueCounts, 'total' | 'counts'>;

/** A bar for each value, in the order of the counts. */
export function buildBars(
  { counts }: Pick<Counts, 'counts'>,
  field: Pick<Field, 'words'>,
): readonly ChartBar[] {
  return counts.map((counted) =>
    buildBar(keyOfValue(counted.value), formatValueOf(field, counted.value), counted, counted),
  );
}

/** The bar of all rows together. */
export function buildTotal({ total }: Pick<Counts, 'total'>): ChartBar {
  return buildBar('total', 'All rows', total, undefined);
}

function buildBar(
  key: string,
  label: string,
  { view, all }: Counts['total'],
  of: CountedValue | undefined,
): ChartBar {
  const { signed, unsigned, unknown } = view;
  const [rows, allRows] = [countRows(view), countRows(all)];
  return { key, of, label, signed, unsigned, unknown, rows, all, allRows };
}

/** The part of the rows that some of them are, from 0 to 1; 0 of none. */
export function shareOf(count: number, rows: number): number {
  return rows === 0 ? 0 : count / rows;
}
