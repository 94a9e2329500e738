import { useQuery } from '@tanstack/react-query';
import type { ValueCounts } from '../../model/answers.ts';
import type { Query } from '../../model/query.ts';
import type { CountRequest } from '../../model/valueCounts.ts';
import { useAnswers } from '../../state/answers.ts';

/** Counts to draw. */
export interface ShownCounts {
  readonly valueCounts: ValueCounts | undefined;
  /** Whether they are of the query that was asked for last, and not of the one before. */
  readonly isCurrent: boolean;
}

/**
 * The valueCounts to draw. The last ones stay until the next are there, unless they are of another field.
 */
export function useValueCounts(query: Query, request: CountRequest): ShownCounts {
  const { data, isPlaceholderData } = useQuery(useAnswers().valueCounts(query, request));
  return {
    valueCounts: data?.field === request.field ? data : undefined,
    isCurrent: !isPlaceholderData,
  };
}

/** How many values have no bar. */
export function countMore(valueCounts: ValueCounts | undefined): number {
  return valueCounts === undefined ? 0 : valueCounts.distinct - valueCounts.counts.length;
}
