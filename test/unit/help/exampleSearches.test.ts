import { expect, test } from 'vitest';
import { EXAMPLE_SEARCHES } from '../../../src/features/help/exampleSearches.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';

test.each(EXAMPLE_SEARCHES)('the example $search is a search without fault', ({ search }) => {
  const { expression, problems } = parseSearch(search, DICTIONARY);
  expect(problems).toEqual([]);
  expect(expression).toBeDefined();
});
