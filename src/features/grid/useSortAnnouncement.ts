import { useEffect, useRef } from 'react';
import { fieldOf } from '../../model/fields.ts';
import type { SortKey } from '../../model/query.ts';
import { announce } from '../../ui/announce.ts';

/** Announces each change of the order. */
export function useSortAnnouncement(sort: readonly SortKey[]): void {
  const words = describeSort(sort);
  const last = useRef(words);
  useEffect(() => {
    if (words !== last.current) announce(words);
    last.current = words;
  }, [words]);
}

function describeSort(sort: readonly SortKey[]): string {
  if (sort.length === 0) return 'Not sorted';
  const keys = sort.map(
    ({ field, descending }) =>
      `${fieldOf(field).label}, ${descending ? 'descending' : 'ascending'}`,
  );
  return `Sorted by ${keys.join(', then ')}`;
}
