import type { FacetCounts } from '../../model/answers.ts';
import { chosenValues } from '../../model/editQuery.ts';
import type { FieldId } from '../../model/fields.ts';
import { PROCESS_TYPES } from '../../model/processTypes.ts';
import type { FieldValue, Query } from '../../model/query.ts';
import { SIGNED_STATES } from '../../model/record.ts';

/** A line of a facet. */
export interface FacetEntry {
  readonly value: FieldValue;
  readonly count: number;
  readonly included: boolean;
  readonly excluded: boolean;
  /** Length of its bar, from 0 to 1: its count as a part of the largest count. */
  readonly share: number;
}

/** The values that a facet lists even where no row has them, in the order of ties; none for most fields. */
export function fixedValues(field: FieldId): readonly string[] {
  if (field === 'type') return PROCESS_TYPES;
  return field === 'signed' ? SIGNED_STATES : [];
}

/**
 * The lines of a facet: first what the query includes or excludes though no row has it now, so that
 * it stays in sight; then the engine's counts in their order. Before the engine has answered, a
 * fixed list stands there at 0.
 */
export function listEntries(
  field: FieldId,
  counts: FacetCounts['counts'] | undefined,
  query: Query,
): readonly FacetEntry[] {
  const included = new Set(chosenValues(query, field, false));
  const excluded = new Set(chosenValues(query, field, true));
  const lines = counts ?? fixedValues(field).map((value) => ({ value, count: 0 }));
  const largest = Math.max(1, ...lines.map((line) => line.count));
  const entries = lines.map(({ value, count }) => ({
    value,
    count,
    included: included.has(value),
    excluded: excluded.has(value),
    share: count / largest,
  }));
  const isLost = (entry: FacetEntry) => entry.count === 0 && (entry.included || entry.excluded);
  return [...entries.filter(isLost), ...entries.filter((entry) => !isLost(entry))];
}
