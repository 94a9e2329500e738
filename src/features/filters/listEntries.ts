import type { FacetCounts } from '../../model/answers.ts';
import { chosenValues } from '../../model/editQuery.ts';
import { targetOf } from '../../model/facets.ts';
import type { CountedValue, FieldValue, Query } from '../../model/query.ts';
import type { FieldId } from '../../model/schema.ts';

/** An entry of a facet. */
export interface FacetEntry extends CountedValue {
  readonly count: number;
  /** The numbers of its rows that are signed and unsigned. */
  readonly signed: number;
  readonly unsigned: number;
  readonly included: boolean;
  readonly excluded: boolean;
  /** Whether some, but not all, of its spellings are included. */
  readonly mixed: boolean;
  /** The length of its bar, from 0 to 1: its count relative to the largest count. */
  readonly share: number;
}

/**
 * The entries of a facet: first the values that the query includes or excludes although no row has them
 * now, so that they stay visible; then the engine's counts in their order. Before the engine has answered,
 * the fixed values are listed with 0.
 *
 * @param fixed the values that the facet always lists, in the order of ties
 */
export function listEntries(
  facet: FieldId,
  fixed: readonly string[],
  counts: FacetCounts['counts'] | undefined,
  query: Query,
): readonly FacetEntry[] {
  const lines: FacetCounts['counts'] =
    counts ?? fixed.map((value) => ({ value, count: 0, signed: 0, unsigned: 0 }));
  const largest = Math.max(1, ...lines.map((line) => line.count));
  const entries = lines.map((line): FacetEntry => {
    const { value, count, signed, unsigned, spellings } = line;
    const target = targetOf(facet, line);
    const included = chosenValues(query, target.field, false);
    const excluded = chosenValues(query, target.field, true);
    const isIn = (chosen: readonly FieldValue[]) => (one: FieldValue) => chosen.includes(one);
    const isIncluded = target.values.every(isIn(included));
    return {
      value,
      spellings,
      count,
      signed,
      unsigned,
      included: isIncluded,
      excluded: target.values.every(isIn(excluded)),
      mixed: !isIncluded && target.values.some(isIn(included)),
      share: count / largest,
    };
  });
  const isLost = (entry: FacetEntry) =>
    entry.count === 0 && (entry.included || entry.excluded || entry.mixed);
  return [...entries.filter(isLost), ...entries.filter((entry) => !isLost(entry))];
}
