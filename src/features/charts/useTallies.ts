import { useQuery } from '@tanstack/react-query';
import type { ValueTallies } from '../../model/answers.ts';
import type { Query } from '../../model/query.ts';
import type { TallyRequest } from '../../model/tallies.ts';
import { useAnswers } from '../../state/answers.ts';

/** Tallies to draw. */
export interface ShownTallies {
  readonly tallies: ValueTallies | undefined;
  /** Whether they are of the query that was asked for last, and not of the one before. */
  readonly isCurrent: boolean;
}

/**
 * The tallies to draw. The last ones stay until the next are there, unless they are of another field.
 */
export function useTallies(query: Query, request: TallyRequest): ShownTallies {
  const { data, isPlaceholderData } = useQuery(useAnswers().tallies(query, request));
  return {
    tallies: data?.field === request.field ? data : undefined,
    isCurrent: !isPlaceholderData,
  };
}

/** How many values have no bar. */
export function countMore(tallies: ValueTallies | undefined): number {
  return tallies === undefined ? 0 : tallies.distinct - tallies.tallies.length;
}
