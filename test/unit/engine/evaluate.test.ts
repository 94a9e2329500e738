import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../../src/base/steps.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import { formatSearch } from '../../../src/language/formatSearch.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import type { Expression } from '../../../src/model/expression.ts';
import { EMPTY_QUERY } from '../../../src/model/query.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { expressionWith } from '../language/arbitraryExpression.ts';
import { batchOf, recordOf } from '../rowBatches.ts';
import { record, text } from './arbitraryData.ts';
import { askRows, datasetOf, dictionaryOf } from './ask.ts';
import { drawRecords } from './drawTable.ts';
import { means } from './naiveExpression.ts';

async function search(viewer: Viewer, search: string) {
  const query = { ...EMPTY_QUERY, search };
  await viewer.prepare(query);
  return { rows: askRows(viewer, query), problem: finish(viewer.view(query)).problem };
}

function meantRows(expression: Expression, records: readonly ProcessRecord[]): readonly number[] {
  return [...records.keys()].filter((row) => {
    const one = records[row];
    return one !== undefined && means(expression, one, records);
  });
}

describe('an expression means the same rows as with plain records', () => {
  const notEmpty = text.filter((one) => one !== '');
  const expression = expressionWith(notEmpty);

  test('few rows', async () => {
    const asked = fc.array(expression, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 30 }), asked, async (records, expressions) => {
        const viewer = new Viewer(datasetOf(records));
        for (const one of [...expressions, ...expressions]) {
          expect(await search(viewer, formatSearch(one, DICTIONARY))).toEqual({
            rows: meantRows(one, records),
            problem: undefined,
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  test('many rows, in columns of every form, while they grow', async () => {
    const rows = fc.sample(record, { seed: 7, numRuns: 150 });
    const records = Array.from({ length: 9_000 }, (_, row): ProcessRecord => {
      const one = rows[(row * 7_919) % rows.length] ?? recordOf({});
      const path = row % 5 === 0 ? one.path : `${one.path}\\${row}a.exe`;
      return {
        ...one,
        path,
        title: `${one.title} ${row}`,
        key: row % 3 === 0 ? one.key : one.name,
      };
    });
    const some = records.slice(0, 8_500);
    const dictionary = dictionaryOf(some);
    const { dataset } = dictionary;
    const older = new Viewer(dataset);
    dictionary.append(batchOf(records.slice(8_500)));
    const viewer = new Viewer(dataset);
    await fc.assert(
      fc.asyncProperty(expression, async (one) => {
        expect((await search(older, formatSearch(one, DICTIONARY))).rows).toEqual(
          meantRows(one, some),
        );
        expect((await search(viewer, formatSearch(one, DICTIONARY))).rows).toEqual(
          meantRows(one, records),
        );
      }),
      { numRuns: 25 },
    );
  });
});

const TABLE = `
  name       | company       | signed   | path                            | key
  chrome.exe | Google LLC    | signed   | C:\\Program Files\\Google\\c.exe | chrome.exe
  a.tmp      | -             | unsigned | C:\\Temp\\a.tmp                  | chrome.exe
  b.tmp.exe  | Dropbox, Inc. | unknown  | C:\\Users\\Ann\\Temp\\b.tmp.exe  | b
  5".exe     | ""            | unknown  | -                               | -
`;

describe('what an analyst finds', () => {
  const viewer = new Viewer(datasetOf(drawRecords(TABLE)));
  test.each([
    ['exe -google', ['a.tmp', 'b.tmp.exe', '5".exe']],
    ['google OR dropbox', ['chrome.exe', 'b.tmp.exe']],
    ['"program files"', ['chrome.exe']],
    ['"C:\\Program Files\\"', ['chrome.exe']],
    ['company:"dropbox, inc."', ['b.tmp.exe']],
    ['company:"Dropbox"', []],
    ['company:dropbox', ['b.tmp.exe']],
    ['company:(google OR dropbox)', ['chrome.exe', 'b.tmp.exe']],
    ['company:""', ['5".exe']],
    ['company:*', ['chrome.exe', 'b.tmp.exe', '5".exe']],
    ['missing:company', ['a.tmp']],
    ['signed:no', ['a.tmp']],
    ['signed:(yes OR unknown)', ['chrome.exe', 'b.tmp.exe', '5".exe']],
    ['path:*\\temp\\*', ['a.tmp', 'b.tmp.exe']],
    ['path:c:\\temp\\*', ['a.tmp']],
    ['name:?.tmp*', ['a.tmp', 'b.tmp.exe']],
    ['path:*"\\program files\\"*', ['chrome.exe']],
    ['path:/\\\\TEMP\\\\/', []],
    ['path:/\\\\TEMP\\\\/i', ['a.tmp', 'b.tmp.exe']],
    ['/^.\\.tmp/', ['a.tmp', 'b.tmp.exe']],
    ['-/tmp$/ -missing:path', ['chrome.exe', 'b.tmp.exe']],
    ['values:>1', ['chrome.exe', 'a.tmp']],
    ['values:1', ['b.tmp.exe', '5".exe']],
    ['5"', ['5".exe']],
    ['c:\\t', ['a.tmp']],
    ['(tmp OR', ['a.tmp', 'b.tmp.exe']],
    ['tmp company:', ['a.tmp', 'b.tmp.exe']],
    ['tmp /[/', ['a.tmp', 'b.tmp.exe']],
  ])('%j finds %j', async (text, names) => {
    const { rows, problem } = await search(viewer, text);
    expect(rows.map((row) => viewer.dataset.get('name', row))).toEqual(names);
    expect(problem).toBeUndefined();
  });
});

describe('a part of a search that was not found out', () => {
  const records = ['a', 'ab', 'b'].map((name) => recordOf({ name }));
  // JavaScript knows these as regular expressions, the engine does not.
  const unknown = '/x{2000}/';
  const viewer = new Viewer(datasetOf(records));

  test.each([
    [unknown, [0, 1, 2]],
    [`-${unknown}`, [0, 1, 2]],
    [`a ${unknown}`, [0, 1]],
    [`a -${unknown} b`, [1]],
    [`a OR ${unknown}`, [0, 1, 2]],
    [`b (${unknown} OR a)`, [1, 2]],
    [`${unknown} ${unknown}`, [0, 1, 2]],
  ])('takes no row away: %j', async (text, expected) => {
    const { rows, problem } = await search(viewer, text);
    expect(rows).toEqual(expected);
    expect(problem).toMatch(
      /^The regular expression is not understood \(.*\)\. It filters nothing\.$/,
    );
  });

  test('is told once more when asked once more, for every order', async () => {
    const query = { ...EMPTY_QUERY, search: unknown };
    await viewer.prepare(query);
    for (const descending of [false, true]) {
      const sorted = { ...query, sort: [{ field: 'name' as const, descending }] };
      expect(finish(viewer.view(sorted)).problem).toBeDefined();
    }
    expect(finish(viewer.view({ ...query, search: 'a' })).problem).toBeUndefined();
  });
});

describe('work without end is stopped', () => {
  const long = `${'a'.repeat(20_000)}!`;
  const records = [long, 'a!', 'aaa', `${long}b`].map((path) => recordOf({ path }));

  test.each([
    ['(a+)+$', [2]],
    ['^(a|a)*$', [2]],
    ['(a*)*c', []],
    ['(a|aa)+$', [2]],
    ['(.*a){12}.b$', [3]],
    ['([a-z]+)*\\d', []],
  ])('but /%s/ ends, and is true', async (pattern, expected) => {
    const viewer = new Viewer(datasetOf(records), 1e7);
    expect(await search(viewer, `path:/${pattern}/`)).toEqual({
      rows: expected,
      problem: undefined,
    });
  });

  const scattered = Array.from({ length: 400 }, (_, row) => {
    let state = row + 1;
    return Array.from({ length: 100 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state < 1_073_741_824 ? 'a' : 'b';
    }).join('');
  });

  test.each([
    '/[ab]*a[ab]{40}a[ab]{30}$/',
    '/a.{60}b.{60}a$/',
    '/.*.*x|y/',
    `path:${'*?a'.repeat(90)}*`,
  ])('%s on too much data', async (text) => {
    const viewer = new Viewer(datasetOf(scattered.map((path) => recordOf({ path }))), 20_000);
    const { rows, problem } = await search(viewer, text);
    expect(rows).toHaveLength(scattered.length);
    expect(problem).toMatch(
      /takes too long on so much data and was stopped\. It filters nothing\.$/,
    );
    expect((await search(viewer, `${text} bbbbbbbbb`)).rows.length).toBeLessThan(scattered.length);
  });

  test('an automaton that grows costs more than the text is long', async () => {
    const viewer = new Viewer(datasetOf(scattered.map((path) => recordOf({ path }))), 1e6);
    expect((await search(viewer, '/[ab]*a[ab]{40}[cd]/')).problem).toBeDefined();
    expect((await search(viewer, '/[ab]*ab{4}[cd]/')).problem).toBeUndefined();
  });

  test('and rests often', async () => {
    const viewer = new Viewer(datasetOf(scattered.map((path) => recordOf({ path }))));
    const query = { ...EMPTY_QUERY, search: 'path:/b{12}/' };
    await viewer.prepare(query);
    let rests = 0;
    for (const steps = viewer.view(query); !steps.next().done; ) rests++;
    expect(rests).toBeGreaterThanOrEqual(6);
  });
});

test('a regular expression that was not loaded is an error of the program', () => {
  const viewer = new Viewer(datasetOf([recordOf({ name: 'a' })]));
  expect(() => askRows(viewer, { search: '/a/' })).toThrow('not loaded');
});
