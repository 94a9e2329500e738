import { hashKey } from '@tanstack/react-query';
import { useState } from 'react';
import type { Query } from '../../model/query.ts';

/**
 * Whether a query was made on other data than those on screen: search and filters stay when another
 * file is opened.
 * @param origin where the data come from; `undefined` while there are none
 */
export function useCarriedQuery(query: Query, origin: string | undefined): boolean {
  const key = hashKey([{ ...query, sort: [] }]);
  const [made, setMade] = useState({ key, origin });
  const isNew = made.key !== key || made.origin === undefined;
  if (isNew && (made.key !== key || origin !== undefined)) setMade({ key, origin });
  return !isNew && origin !== undefined && made.origin !== origin;
}
