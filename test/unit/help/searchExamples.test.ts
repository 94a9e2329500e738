import { expect, test } from 'vitest';
import { SEARCH_EXAMPLES } from '../../../src/features/help/searchExamples.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';

test.each(SEARCH_EXAMPLES)('the example $search is a search without fault', ({ search }) => {
  const { expression, problems } = parseSearch(search);
  expect(problems).toEqual([]);
  expect(expression).toBeDefined();
});
