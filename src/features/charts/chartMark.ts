import { actOnValues, type ValueAction } from '../../model/editFacet.ts';
import { chosenValues } from '../../model/editQuery.ts';
import { targetOf } from '../../model/facets.ts';
import type { Query } from '../../model/query.ts';
import type { FieldId } from '../../model/schema.ts';
import type { ChartBar } from './chartBars.ts';
import type { ChartKind } from './charts.ts';
import { describeBar } from './describeBar.ts';

/** Changes the query of the page. */
export type EditQuery = (change: (query: Query) => Query) => void;

/** A bar as something that can be pressed. */
export interface ChartMark {
  readonly bar: ChartBar;
  /** The bar in words. */
  readonly words: string;
  /** Whether the query keeps its value; `mixed` where it keeps some of its spellings. */
  readonly chosen: boolean | 'mixed';
  /** Filters by its value; absent for the bar of all rows. */
  readonly onAct: ((action: ValueAction) => void) | undefined;
}

/** The bars of a chart as the query of the page and its facets know their values. */
export function markBars(
  bars: readonly ChartBar[],
  kind: ChartKind,
  field: FieldId,
  query: Query,
  edit: EditQuery,
): readonly ChartMark[] {
  const kept = new Set(chosenValues(query, field, false));
  return bars.map((bar) => {
    const words = describeBar(kind, bar);
    if (bar.of === undefined) return { bar, words, chosen: false, onAct: undefined };
    const target = targetOf(field, bar.of);
    const isAll = target.values.every((value) => kept.has(value));
    const isAny = isAll || target.values.some((value) => kept.has(value));
    return {
      bar,
      words,
      chosen: isAll || (isAny && 'mixed'),
      onAct: (action) => edit((current) => actOnValues(current, target, action)),
    };
  });
}
