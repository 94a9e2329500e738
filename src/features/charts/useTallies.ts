import { useQuery } from '@tanstack/react-query';
import type { ValueTallies } from '../../model/answers.ts';
import type { Query } from '../../model/query.ts';
import type { TallyRequest } from '../../model/tallies.ts';
import { useAnswers } from '../../state/answers.ts';
import { useIsFolded } from '../../state/foldedCompanies.ts';

/**
 * The tallies to draw. Those of the last query stay until the next are there, those of another
 * subject do not.
 */
export function useTallies(query: Query, request: TallyRequest): ValueTallies | undefined {
  const folded = useIsFolded(request.subject);
  const { data: shown } = useQuery(useAnswers().tallies(query, { ...request, folded }));
  return shown?.subject === request.subject ? shown : undefined;
}

/** How many values were cut. */
export function countMore(tallies: ValueTallies | undefined): number {
  return tallies === undefined ? 0 : tallies.distinct - tallies.tallies.length;
}
