import { type Chart, type FieldId, requireField, type Schema } from '../../model/schema.ts';
import type { CountRequest } from '../../model/valueCounts.ts';
import { formatCount } from '../../ui/formatNumber.ts';

/** What the bars of a chart show. */
export type ChartKind = Chart['kind'];

/** All known values, those without rows too, and room for others. */
export const ALL_VALUES = { atLeast: 0, limit: 100 } satisfies Partial<CountRequest>;

const TITLES: { readonly [Kind in ChartKind]: string } = {
  bars: 'Rows per ',
  shares: 'Signed share per ',
};

/** The title of a chart whose bars stand for a field. */
export function titleOf({ kind, title }: Chart, schema: Schema, field: FieldId): string {
  return title ?? TITLES[kind] + requireField(schema, field).label.toLowerCase();
}

/** A number of values of a field: `18 types`. */
export function describeDistinct(count: number, schema: Schema, field: FieldId): string {
  const { label, plural } = requireField(schema, field);
  return formatCount(count, label.toLowerCase(), plural);
}
