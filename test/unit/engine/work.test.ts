import { describe, expect, test } from 'vitest';
import { buildEntry } from '../../../mocks/wireEntry.ts';
import { finish } from '../../../src/base/steps.ts';
import type { Dataset } from '../../../src/engine/dataset.ts';
import { exportCsv } from '../../../src/engine/exportCsv.ts';
import { LoadingDictionary } from '../../../src/engine/fillDictionary.ts';
import { groupRows } from '../../../src/engine/groups.ts';
import { KeyArena } from '../../../src/engine/keyArena.ts';
import { rankKeys } from '../../../src/engine/rankKeys.ts';
import { readGridRow } from '../../../src/engine/readGridRow.ts';
import { Viewer } from '../../../src/engine/viewer.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import { listFacets } from '../../../src/model/facets.ts';
import { LARGEST_FIRST } from '../../../src/model/groups.ts';
import { EMPTY_QUERY, type Query } from '../../../src/model/query.ts';
import { readFolder } from '../../../src/model/readFolder.ts';
import type { ProcessRecord } from '../../../src/model/record.ts';
import { RecordReader } from '../../../src/wire/recordReader.ts';
import { FIELDS, GROUPS } from '../../dictionaryFields.ts';
import { batchOf, recordOf } from '../rowBatches.ts';
import { askFacet, askProfile, askRows, askValueCounts, datasetOf } from './ask.ts';
import { countWork } from './countWork.ts';

/** Both above the size at which columns choose how to store their values. */
const SMALL = 9_000;
const LARGE = 27_000;
const GROWTH = LARGE / SMALL;
/** All of them in the first rows. */
const NEEDLES = 100;
const WINDOW = 40;
const STATES = ['signed', 'unsigned', 'unknown'] as const;

function inventRecord(row: number): ProcessRecord {
  const name = `file${row % 97}.exe`;
  const scattered = (row * 7_919) % 100_003;
  const path = `C:\\Data\\${row % 83}\\${row < NEEDLES ? 'Needle' : 'Straw'}${scattered}.exe`;
  return recordOf({
    name,
    key: name,
    type: `TYPE${row % 7}`,
    signed: STATES[row % 3] ?? 'unknown',
    company: row % 5 === 0 ? undefined : `Company ${row % 61}`,
    title: `Title ${scattered}`,
    path,
    canonicalPath: path.toLowerCase(),
  });
}

const RECORDS = Array.from({ length: LARGE }, (_, row) => inventRecord(row));

function setup(rows: number) {
  const dataset = datasetOf(RECORDS.slice(0, rows));
  let text = 0;
  for (const { id } of FIELDS.filter((field) => field.searched)) {
    for (let row = 0; row < rows; row++) text += dataset.get(id, row)?.length ?? 0;
  }
  // What a column only prepares once, whoever asks first.
  askRows(new Viewer(dataset), { search: 'nowhere' });
  for (const { id } of listFacets(DICTIONARY)) askFacet(new Viewer(dataset), id, {});
  return { dataset, rows, text };
}

const SETUPS = [setup(SMALL), setup(LARGE)] as const;

/** Counts the same at both sizes, with a viewer of its own that was asked `before` each. */
function countBoth(
  ask: (viewer: Viewer) => unknown,
  before: (viewer: Viewer) => unknown = () => undefined,
) {
  const [small, large] = SETUPS.map(({ dataset }) => {
    const viewer = new Viewer(dataset);
    before(viewer);
    return countWork(() => ask(viewer));
  });
  if (small === undefined || large === undefined) throw new Error('two sizes');
  return { small, large };
}

test('the counters see loops and native searches', () => {
  const { small, large } = countBoth((viewer) => askRows(viewer, { search: 'straw' }));
  expect(small.most).toBeGreaterThan(SMALL / 2);
  expect(large.steps).toBeGreaterThan(small.steps * 2);
  expect(large.characters).toBeGreaterThan(LARGE * 10);
});

describe.each(SETUPS)('a window of $rows rows', ({ dataset, rows }) => {
  const query: Query = { ...EMPTY_QUERY, sort: [{ field: 'title', descending: false }] };

  test.each([
    ['the start', 0],
    ['the middle', rows / 2],
    ['the end', rows - WINDOW],
  ])('at %s reads its own rows only', (_, offset) => {
    const viewer = new Viewer(dataset);
    finish(viewer.view(query));
    const { steps, characters } = countWork(() => {
      const order = finish(viewer.view(query)).rows;
      for (let at = offset; at < offset + WINDOW; at++) readGridRow(dataset, order?.[at] ?? at);
    });
    expect(steps).toBeLessThan(WINDOW * FIELDS.length * 12);
    expect(characters).toBe(0);
  });
});

describe('a search', () => {
  test.each(['straw', 'needle', '\\data\\', 'nowhere'])('for %j reads each text once', (search) => {
    for (const { dataset, rows, text } of SETUPS) {
      const viewer = new Viewer(dataset);
      const { steps, characters } = countWork(() => askRows(viewer, { search }));
      expect(characters).toBeLessThanOrEqual(text);
      expect(steps).toBeLessThan(rows * 16);
    }
  });

  test('for a longer word reads only where the shorter one was found', () => {
    const { small, large } = countBoth(
      (viewer) => askRows(viewer, { search: 'needle1' }),
      (viewer) => askRows(viewer, { search: 'needle' }),
    );
    expect(large.characters).toBe(small.characters);
    // Each row still has its bit in a few sets.
    expect(large.steps - small.steps).toBeLessThan((LARGE - SMALL) / 2);
  });

  test('reads no text of rows that have it among values which repeat', () => {
    const { small, large } = countBoth((viewer) => askRows(viewer, { search: 'file' }));
    expect(large.characters).toBe(small.characters);
  });

  test('that was asked before reads nothing', () => {
    const { large } = countBoth(
      (viewer) => askRows(viewer, { search: 'needle' }),
      (viewer) => {
        askRows(viewer, { search: 'needle' });
        askRows(viewer, { search: 'needle1' });
      },
    );
    expect(large.steps).toBeLessThan(150);
    expect(large.characters).toBe(0);
  });
});

describe.each(listFacets(DICTIONARY))('the facet $label', ({ id }) => {
  test('visits each row at most once', () => {
    const ask = (viewer: Viewer) => askFacet(viewer, id, {});
    const { small, large } = countBoth(ask, ask);
    expect(small.most).toBeLessThanOrEqual(SMALL);
    expect(large.most).toBeLessThanOrEqual(LARGE);
    expect(large.steps).toBeLessThan(LARGE * 4);
  });

  test('visits no row twice under a search either', () => {
    const ask = (viewer: Viewer) => askFacet(viewer, id, { search: 'needle' });
    const { large } = countBoth(ask, ask);
    expect(large.most).toBeLessThanOrEqual(LARGE);
  });
});

test.each(['type', 'signed', 'company', 'location', 'folder'] as const)(
  'the facet of %s visits only the rows that a search keeps',
  (id) => {
    const ask = (viewer: Viewer) => askFacet(viewer, id, { search: 'needle' });
    const { small, large } = countBoth(ask, ask);
    // Of the others, 32 are told by one word of a set.
    expect(large.steps - small.steps).toBeLessThan((LARGE - SMALL) / 16);
  },
);

test.each(['type', 'company', 'location', 'folder'] as const)(
  'the counts of %s visit each row once for the view and once for all',
  (field) => {
    const request = { field, missing: true, atLeast: 0, order: 'rows', limit: 10 } as const;
    const ask = (viewer: Viewer) => askValueCounts(viewer, { search: 'straw' }, request);
    const { large } = countBoth(ask, ask);
    expect(large.most).toBeLessThanOrEqual(LARGE * 2);
    expect(large.steps).toBeLessThan(LARGE * 6);
  },
);

describe.each(GROUPS)('grouping by %s', (group) => {
  const groupBy = (find: string) => (viewer: Viewer) =>
    finish(
      groupRows(
        viewer,
        { ...EMPTY_QUERY, search: 'straw' },
        { group, find, limit: 500, order: LARGEST_FIRST },
      ),
    );

  test('visits each row once for each measure', () => {
    const { large } = countBoth(groupBy(''), (viewer) => askRows(viewer, { search: 'straw' }));
    expect(large.most).toBeLessThanOrEqual(LARGE * DICTIONARY.measures.length);
  });

  test('visits no row again to find a group', () => {
    const { small, large } = countBoth(groupBy('1'), groupBy(''));
    expect(large.steps - small.steps).toBeLessThan((LARGE - SMALL) / 100);
    expect(large.steps).toBeLessThan(SMALL / 4);
  });
});

describe.each(FIELDS)('the profile of $label', ({ id }) => {
  const ask = (viewer: Viewer) => askProfile(viewer, { search: 'straw' }, id, 10);

  test('costs each row the same', () => {
    const { small, large } = countBoth(ask, ask);
    expect(large.steps).toBeLessThan(small.steps * GROWTH * 1.2);
    // Where each row has its own value, each is compared with the ends of both lists.
    expect(large.most).toBeLessThan(LARGE * 6);
  });
});

describe('the folders of rows that come in many parts', () => {
  const PART = 1_000;
  const foldersOf = (dataset: Dataset) => dataset.filled('folder', dataset.rows);

  function load(read: (dataset: Dataset) => void) {
    const dictionary = new LoadingDictionary();
    const { dataset } = dictionary;
    const { steps } = countWork(() => {
      for (let row = 0; row < LARGE; row += PART) {
        dictionary.append(batchOf(RECORDS.slice(row, row + PART)));
        read(dataset);
      }
    });
    return { dataset, steps };
  }

  const once = load((dataset) => {
    if (dataset.rows === LARGE) finish(foldersOf(dataset));
  });

  test('are read once for each row', () => {
    const often = load((dataset) => finish(foldersOf(dataset)));
    expect(often.steps).toBeLessThan(once.steps * 1.1);
  });

  test('are read once when someone else asks in between, and are the same', () => {
    const { dataset, steps } = load((loading) => {
      const first = foldersOf(loading);
      first.next();
      finish(foldersOf(loading));
      finish(first);
    });
    expect(steps).toBeLessThan(once.steps * 1.1);
    const folders = finish(foldersOf(dataset));
    expect(folders.length).toBe(LARGE);
    for (const [row, { canonicalPath, path }] of RECORDS.entries()) {
      expect(folders.get(row)).toBe(readFolder(canonicalPath, path));
    }
  });
});

describe.each(FIELDS)('sorting by $label', ({ id }) => {
  const sortBy = (descending: boolean) => (viewer: Viewer) =>
    finish(viewer.view({ ...EMPTY_QUERY, sort: [{ field: id, descending }] }));

  test('grows hardly faster than the rows', () => {
    const { small, large } = countBoth(sortBy(false));
    expect(large.steps).toBeLessThan(small.steps * GROWTH * 1.5);
  });

  test('again ranks nothing, and places each row once', () => {
    const { large } = countBoth(sortBy(true), sortBy(false));
    expect(large.most).toBeLessThanOrEqual(LARGE * 2);
    expect(large.steps).toBeLessThan(LARGE * 8);
  });

  test('and back again does nothing', () => {
    const { large } = countBoth(sortBy(false), (viewer) => {
      sortBy(false)(viewer);
      sortBy(true)(viewer);
    });
    expect(large.steps).toBeLessThan(150);
  });
});

test('keys that come sorted cost no more than others', () => {
  const countRanking = (title: (row: number) => number) => {
    const arena = new KeyArena();
    for (let row = 0; row < LARGE; row++) {
      const key = `title ${title(row)}`;
      arena.add(key, 0, key.length);
    }
    return countWork(() => finish(rankKeys(arena))).steps;
  };
  const scattered = countRanking((row) => (row * 7_919) % LARGE);
  expect(countRanking((row) => row)).toBeLessThan(scattered * 1.5);
  expect(countRanking((row) => LARGE - row)).toBeLessThan(scattered * 1.5);
});

test('a file of all rows looks at each cell once', () => {
  const fields = FIELDS.map(({ id }) => id);
  for (const { dataset, rows } of SETUPS) {
    const order = Array.from({ length: rows }, (_, row) => row);
    const { most, steps } = countWork(() => {
      for (const _ of exportCsv(dataset, order, fields, true));
    });
    expect(most).toBeLessThanOrEqual(fields.length * (rows + 1));
    expect(steps).toBeLessThan(fields.length * rows * 16);
  }
});

describe('loading', () => {
  const ENTRIES = 1_000;

  function load(entries: number, chunk: number) {
    const list = Array.from({ length: entries }, (_, at) => buildEntry(`file${at}.exe`));
    const bytes = new TextEncoder().encode(JSON.stringify({ recordList: list }));
    return countWork(() => {
      const dictionary = new LoadingDictionary();
      const reader = new RecordReader();
      for (let from = 0; from < bytes.length; from += chunk) {
        dictionary.append(reader.push(bytes.subarray(from, from + chunk)));
      }
      reader.end();
    });
  }

  test.each([65_536, 512])('in chunks of %i bytes costs each record the same', (chunk) => {
    const small = load(ENTRIES, chunk);
    const large = load(ENTRIES * GROWTH, chunk);
    expect(large.steps).toBeLessThan(small.steps * GROWTH * 1.2);
  });

  test('in small chunks costs less than twice as much as in large ones', () => {
    expect(load(ENTRIES, 512).steps).toBeLessThan(load(ENTRIES, 65_536).steps * 2);
  });
});
