import { useEffect, useRef } from 'react';

import type { SortKey } from '../../model/query.ts';
import { requireField, type Schema } from '../../model/schema.ts';
import { useSchema } from '../../state/schema.ts';
import { announce } from '../../ui/announce.ts';

/** Announces each change of the order. */
export function useSortAnnouncement(sort: readonly SortKey[]): void {
  const words = describeSort(sort, useSchema());
  const last = useRef(words);
  useEffect(() => {
    if (words !== last.current) announce(words);
    last.current = words;
  }, [words]);
}

function describeSort(sort: readonly SortKey[], schema: Schema): string {
  if (sort.length === 0) return 'Not sorted';
  const keys = sort.map(
    ({ field, descending }) =>
      `${requireField(schema, field).label}, ${descending ? 'descending' : 'ascending'}`,
  );
  return `Sorted by ${keys.join(', then ')}`;
}
