import { queryOptions, skipToken } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RowIndex } from '../base/units.ts';
import type { DatasetInfo } from '../model/answers.ts';
import type { FacetRequest } from '../model/facets.ts';
import type { GroupRequest } from '../model/groups.ts';
import type { Query, Window } from '../model/query.ts';
import type { RecordRef } from '../model/record.ts';
import type { FieldId } from '../model/schema.ts';
import type { CountRequest } from '../model/valueCounts.ts';
import type { ChosenRows } from '../worker/engineApi.ts';
import { useDataset } from './dataset.ts';
import { type Engine, useEngine } from './engine.ts';

/**
 * The first window of the table. All components that need the row count ask for it, so that they share one
 * call.
 */
export const FIRST_PAGE: Window = { offset: 0, limit: 100 };

/**
 * The engine's answers about the dataset on screen, as options for `useQuery` and `useQueries`. An answer
 * never goes stale: a new revision or query has its own key, and the previous answer stays until the new
 * one arrives. Structural sharing is off: an answer holds thousands of values, and they hardly ever agree
 * with those of the last answer.
 */
export function useAnswers() {
  const engine = useEngine();
  const dataset = useDataset();
  return useMemo(() => bindAnswers(engine, dataset), [engine, dataset]);
}

/** The same for any dataset. */
function bindAnswers(engine: Engine, dataset: DatasetInfo | undefined) {
  const answer = <Output>(
    key: readonly unknown[],
    ask: (datasetId: string, signal: AbortSignal) => Promise<Output>,
  ) =>
    queryOptions({
      queryKey: ['answer', dataset?.id, dataset?.revision, ...key],
      queryFn: dataset ? ({ signal }) => ask(dataset.id, signal) : skipToken,
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 30_000,
      retry: false,
      networkMode: 'always',
      // Numbers of other data are never shown for these.
      placeholderData: (last, lastQuery) =>
        lastQuery?.queryKey[1] === dataset?.id ? last : undefined,
      structuralSharing: false,
    });

  return {
    rowWindow: (query: Query, window: Window) =>
      answer(['rowWindow', nameLists(query), window], (datasetId, signal) =>
        engine.readWindow({ datasetId, query, window }, { signal }),
      ),
    facet: (query: Query, request: FacetRequest) =>
      answer(['facet', withoutSort(query), request], (datasetId, signal) =>
        engine.countFacet({ datasetId, query, ...request }, { signal }),
      ),
    listCheck: (field: FieldId, values: readonly string[]) =>
      answer(['listCheck', field, nameObject(values)], (datasetId, signal) =>
        engine.checkList({ datasetId, field, values }, { signal }),
      ),
    valueCounts: (query: Query, request: CountRequest) =>
      answer(['valueCounts', withoutSort(query), request], (datasetId, signal) =>
        engine.countValues({ datasetId, query, request }, { signal }),
      ),
    groups: (query: Query, request: GroupRequest) =>
      answer(['groups', withoutSort(query), request], (datasetId, signal) =>
        engine.groupRows({ datasetId, query, request }, { signal }),
      ),
    profile: (query: Query, field: FieldId, limit: number) =>
      answer(['profile', withoutSort(query), field, limit], (datasetId, signal) =>
        engine.profileColumn({ datasetId, query, field, limit }, { signal }),
      ),
    rowCount: (query: Query) =>
      answer(['rowCount', withoutSort(query)], (datasetId, signal) =>
        engine.countRows({ datasetId, query }, { signal }),
      ),
    chosenCount: (query: Query, chosen: ChosenRows) =>
      answer(['chosenCount', withoutSort(query), nameObject(chosen)], (datasetId, signal) =>
        engine.countChosen({ datasetId, query, chosen }, { signal }),
      ),
    chosenRows: (sort: Query['sort'], chosen: ChosenRows, limit: number) =>
      answer(['chosenRows', sort, nameObject(chosen), limit], (datasetId, signal) =>
        engine.readChosen({ datasetId, sort, chosen, limit }, { signal }),
      ),
    record: (row: RowIndex) =>
      answer(['record', row], (datasetId, signal) =>
        engine.readRecord({ datasetId, row }, { signal }),
      ),
    suggestion: (text: string) =>
      answer(['suggestion', text], (datasetId, signal) =>
        engine.suggestName({ datasetId, text }, { signal }).then((found) => found ?? null),
      ),
    finding: (row: RowIndex) =>
      answer(['finding', row], (datasetId, signal) =>
        engine.readFinding({ datasetId, row }, { signal }),
      ),
    place: (query: Query, ref: RecordRef) =>
      answer(['place', nameLists(query), ref], (datasetId, signal) =>
        engine
          .findRecord({ datasetId, query, ref }, { signal })
          .then((place) => place !== undefined && { ...place, datasetId, ref }),
      ),
  };
}

const objectNames = new WeakMap<object, number>();
let named = 0;

/** A short name for an immutable object, for use in a query key. */
function nameObject(object: object): number {
  const name = objectNames.get(object) ?? ++named;
  objectNames.set(object, name);
  return name;
}

/** A query for use in a query key. Lists of values are replaced by names, since they can be long. */
function nameLists({ search, clauses, sort, pinnedRows }: Query) {
  return {
    search,
    clauses: clauses.map((clause) =>
      clause.kind === 'list' ? { ...clause, values: nameObject(clause.values) } : clause,
    ),
    sort,
    pinnedRows,
  };
}

function withoutSort(query: Query) {
  return nameLists({ ...query, sort: [] });
}
