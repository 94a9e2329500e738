import { finish } from '../../../src/base/steps.ts';
import { countValues } from '../../../src/engine/countValues.ts';
import type { Dataset } from '../../../src/engine/dataset.ts';
import { countFacet } from '../../../src/engine/facet.ts';
import { LoadingDictionary } from '../../../src/engine/fillDictionary.ts';
import { profileColumn } from '../../../src/engine/profile.ts';
import type { Viewer } from '../../../src/engine/viewer.ts';
import type { ColumnProfile, FacetCounts, ValueCounts } from '../../../src/model/answers.ts';
import { chosenValues } from '../../../src/model/editQuery.ts';
import type { FacetRequest } from '../../../src/model/facets.ts';
import { EMPTY_QUERY, type FieldValue, type Query } from '../../../src/model/query.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import type { CountRequest } from '../../../src/model/valueCounts.ts';
import { batchOf } from '../rowBatches.ts';

/** The dictionary of these batches, added one after the other. */
export function dictionaryOf(...batches: readonly (readonly ProcessRecord[])[]): LoadingDictionary {
  const dictionary = new LoadingDictionary();
  for (const batch of batches) dictionary.append(batchOf(batch));
  return dictionary;
}

/** A dataset of these batches, added one after the other. */
export function datasetOf(...batches: readonly (readonly ProcessRecord[])[]): Dataset {
  return dictionaryOf(...batches).dataset;
}

/** The rows of a view, in its order. */
export function askRows(viewer: Viewer, query: Partial<Query>): readonly number[] {
  const { rows, count } = finish(viewer.view({ ...EMPTY_QUERY, ...query }));
  return rows === undefined ? Array.from({ length: count }, (_, row) => row) : [...rows];
}

/** The values that a query's clauses name for a field. */
export function chosenFor(query: Query, field: FieldId): readonly FieldValue[] {
  return [...chosenValues(query, field, false), ...chosenValues(query, field, true)];
}

/** The counts of a facet, its own clauses left out. */
export function askFacet(
  viewer: Viewer,
  field: FieldId,
  query: Partial<Query>,
  find = '',
  limit = 1_000,
  how: Pick<FacetRequest, 'order' | 'folded'> = {},
): FacetCounts {
  return finish(countFacet(viewer, { ...EMPTY_QUERY, ...query }, { field, find, limit, ...how }));
}

/** The counts of a view. */
export function askValueCounts(
  viewer: Viewer,
  query: Partial<Query>,
  request: CountRequest,
): ValueCounts {
  return finish(countValues(viewer, { ...EMPTY_QUERY, ...query }, request));
}

/** What is in a column of a view. */
export function askProfile(
  viewer: Viewer,
  query: Partial<Query>,
  field: FieldId,
  limit: number,
): ColumnProfile {
  const mask = finish(viewer.mask({ ...EMPTY_QUERY, ...query }));
  return finish(profileColumn(viewer, field, mask, limit));
}
