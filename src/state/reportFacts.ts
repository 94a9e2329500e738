import type { Query } from '../model/query.ts';
import { formatCount, formatNumber } from '../ui/formatNumber.ts';
import { formatDate } from './dateFormat.ts';
import { describeFilters } from './describeFilters.ts';
import { useLoadsState } from './loads.ts';
import { useShownData } from './madeOn.ts';
import { useSchema } from './schema.ts';

/** Which rows a report is about, and where they are from, each in a sentence for the report itself. */
export function useReportFacts(): (
  query: Query,
  rows: number,
  allRows: number,
) => { readonly rows: string; readonly source: string } {
  const schema = useSchema();
  const shown = useShownData();
  const { kept } = useLoadsState();
  return (query, rows, allRows) => {
    const filters = describeFilters(query, schema);
    const now = Date.now();
    const loadedAt = kept?.loadedAt ?? now;
    const isWhole = kept?.info.completeness === 'complete';
    const count =
      filters.length === 0
        ? `All ${formatCount(allRows, 'row')}, no filter`
        : `${formatNumber(rows)} of ${formatCount(allRows, 'row')}: ${filters.join('; ')}`;
    const facts = [
      `Process classifications of ${shown?.label ?? 'the service'}`,
      `loaded ${formatDate(loadedAt, 'local', now)}`,
      ...(kept?.info.uploaded === undefined
        ? []
        : [`updated by the service ${formatDate(kept.info.uploaded, 'local', now)}`]),
      ...(isWhole ? [] : ['the data is incomplete']),
    ];
    return { rows: count, source: facts.join(', ') };
  };
}
