import { expect, test } from 'vitest';
import { READY_VIEWS } from '../../../src/features/views/readyViews.ts';
import { parseSearch } from '../../../src/language/parseSearch.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { formatWholeView } from '../../../src/url/formatWholeView.ts';
import { parseView } from '../../../src/url/parseView.ts';

test.each(READY_VIEWS)('$name is a view that is understood as a whole', ({ address }) => {
  const { view, ignored } = parseView(address, DICTIONARY);
  expect(ignored).toEqual([]);
  expect(parseSearch(view.query.search, DICTIONARY).problems).toEqual([]);
  expect(parseView(formatWholeView(view, DICTIONARY), DICTIONARY).view).toEqual(view);
});
