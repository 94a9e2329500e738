import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatViewsFile, parseViewsFile } from '../../../src/features/views/viewsFile.ts';
import {
  cleanName,
  formatSavedView,
  LONGEST_NAME_CHARS,
  readSavedViews,
  schemaOf,
} from '../../../src/state/keep/savedViews.ts';
import { parseView } from '../../../src/url/parseView.ts';

const HEAD = { format: 'process-classifications/saved-views', version: 1 };

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.constantFrom('', ' ', '__proto__', 'a\u202Eb', '?v=1&q=chrome', '?type=MAIL', 'javascript:x'),
);
const entry = fc.oneof(
  fc.record({ name: text, address: text }),
  fc.record({ name: fc.jsonValue(), address: fc.jsonValue() }),
  fc.jsonValue(),
);
const file = fc.oneof(
  fc.string(),
  fc.json(),
  fc.record({ ...mapConstants(HEAD), views: fc.array(entry) }).map((json) => JSON.stringify(json)),
);

function mapConstants(values: typeof HEAD) {
  return { format: fc.constant(values.format), version: fc.constant(values.version) };
}

test('what was written is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const { views } = readSavedViews(entries);
      expect(parseViewsFile(formatViewsFile(views))).toEqual({ kind: 'views', views, skipped: 0 });
    }),
  );
});

test('whatever a file holds, only views come out of it, or a reason', () => {
  fc.assert(
    fc.property(file, (content) => {
      const read = parseViewsFile(content);
      if (read.kind === 'refused') {
        expect(read.reason).toMatch(/^[A-Z].*\.$/);
        return;
      }
      const names = read.views.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const saved of read.views) {
        const { name, address } = saved;
        const schema = schemaOf(saved);
        expect(name).toBe(cleanName(name));
        expect(name).not.toBe('');
        expect(name.length).toBeLessThanOrEqual(LONGEST_NAME_CHARS);
        const { view, ignored } = parseView(address, schema);
        expect(view.open).toBeUndefined();
        expect(formatSavedView(view, schema, ignored)).toBe(address);
      }
    }),
  );
});

test.each([
  ['no JSON', 'MZ\u0090', /It is no JSON/],
  ['cut off', formatViewsFile([{ name: 'a', address: '?v=1' }]).slice(0, -20), /only a part/],
  ['an answer of the service', '{"recordList":[]}', /another kind of JSON/],
  ['a list', '[]', /another kind of JSON/],
  ['of a newer version', JSON.stringify({ ...HEAD, version: 2, views: [] }), /newer version/],
  ['without a version', JSON.stringify({ ...HEAD, version: '1', views: [] }), /its version/],
  ['without views', JSON.stringify(HEAD), /list of views is missing/],
  ['full of other things', JSON.stringify({ ...HEAD, views: [1, null, {}] }), /None of its/],
])('a file that is %s is refused with its reason', (_, content, reason) => {
  expect(parseViewsFile(content)).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(reason),
  });
});

test('entries that are no views are left out and counted, and the others kept', () => {
  const views = [
    { name: ' My  view ', address: '?q=chrome&open=chrome.exe', more: 'from the future' },
    { name: 'my view', address: '?q=again' },
    { name: 'No address' },
    { name: 'Elsewhere', address: 'https://example.com/evil' },
    { name: 'x'.repeat(LONGEST_NAME_CHARS + 1), address: '?q=long' },
    'nothing',
  ];
  expect(parseViewsFile(JSON.stringify({ ...HEAD, views, more: true }))).toEqual({
    kind: 'views',
    views: [{ name: 'My view', address: '?v=1&q=chrome' }],
    skipped: 5,
  });
});

test('a byte order mark before the file does no harm', () => {
  expect(parseViewsFile(`\uFEFF${formatViewsFile([])}`).kind).toBe('views');
});

test('a view that asks for nothing has an address all the same', () => {
  expect(readSavedViews([{ name: 'All', address: '' }]).views).toEqual([
    { name: 'All', address: '?v=1' },
  ]);
});
