import { finish } from '../../src/base/steps.ts';
import { countValues } from '../../src/engine/countValues.ts';
import { exportCsv } from '../../src/engine/exportCsv.ts';
import { exportJson } from '../../src/engine/exportJson.ts';
import { countFacet } from '../../src/engine/facet.ts';
import { buildLookup } from '../../src/engine/lookup/buildLookup.ts';
import { judgeLines, makeLookupTable } from '../../src/engine/lookup/lookUpLines.ts';
import { readGridRow } from '../../src/engine/readGridRow.ts';
import { Viewer } from '../../src/engine/viewer.ts';
import { readListTable } from '../../src/lists/layouts.ts';
import { makeLines } from '../../src/lists/makeLines.ts';
import { guessRoles } from '../../src/lists/roles.ts';
import { DICTIONARY } from '../../src/model/dictionary.ts';
import { listFacets } from '../../src/model/facets.ts';
import { type Clause, EMPTY_QUERY, type Query } from '../../src/model/query.ts';
import { FileBuilder } from '../../src/worker/fileBuilder.ts';
import { BlobParts } from '../../src/worker/fileParts.ts';
import { LoadedDataset } from '../../src/worker/loadedDataset.ts';
import { FIELDS } from '../dictionaryFields.ts';
import { KEYS, typeKey } from './keys.ts';
import type { Stopwatch } from './stopwatch.ts';

const WINDOW_ROWS = 50;
const WINDOWS = 20;

const FILTERS: readonly (readonly [label: string, clause: Clause])[] = [
  ['type', valuesClause('type', 'BROWSER')],
  ['signed', valuesClause('signed', 'signed')],
  ['company', valuesClause('company', 'Google LLC')],
  [
    'list of names',
    {
      kind: 'list',
      field: 'name',
      values: ['chrome.exe', 'svchost.exe', 'nowhere.exe'],
      negated: false,
      disabled: false,
    },
  ],
];

function valuesClause(field: 'type' | 'signed' | 'company', value: string): Clause {
  return { kind: 'values', field, values: [value], negated: false, disabled: false };
}

function sortBy(field: Query['sort'][number]['field'], descending = false): Query {
  return { ...EMPTY_QUERY, sort: [{ field, descending }] };
}

/** Reads an answer as it comes, into a dataset. */
export function load(chunks: readonly Uint8Array<ArrayBuffer>[], watch: Stopwatch): LoadedDataset {
  return watch.time('load', () => {
    const loaded = new LoadedDataset('bench');
    for (const chunk of chunks) finish(loaded.append(chunk));
    loaded.reader.end();
    if (loaded.dataset.rows === 0) throw new Error('There are no rows.');
    return loaded;
  });
}

/** Asks everything that can be asked of a dataset: first answers, but for what columns keep of words. */
export async function askAll(loaded: LoadedDataset, watch: Stopwatch): Promise<void> {
  askViews(loaded, watch);
  askCounts(loaded, watch);
  askOrders(loaded, watch);
  lookUp(loaded, watch);
  await writeFiles(loaded, watch);
}

function askViews({ dataset }: LoadedDataset, watch: Stopwatch): void {
  const viewer = new Viewer(dataset);
  let search = '';
  for (const key of KEYS) {
    search = typeKey(search, key);
    const query = { ...EMPTY_QUERY, search };
    watch.time('search, a key typed', () => finish(viewer.view(query)));
  }
  for (const [label, clause] of FILTERS) {
    const query = { ...EMPTY_QUERY, clauses: [clause] };
    watch.time(`filter, ${label}`, () => finish(viewer.view(query)));
  }
}

function askCounts({ dataset }: LoadedDataset, watch: Stopwatch): void {
  const viewer = new Viewer(dataset);
  const searched = { ...EMPTY_QUERY, search: 'exe' };
  for (const { id, label } of listFacets(DICTIONARY)) {
    const request = { field: id, find: '', limit: 50 };
    watch.time(`facet ${label}, first`, () => finish(countFacet(viewer, EMPTY_QUERY, request)));
    finish(viewer.mask(searched));
    watch.time(`facet ${label}, again`, () => finish(countFacet(viewer, searched, request)));
  }
  for (const field of ['type', 'company', 'location', 'folder'] as const) {
    const request = { field, missing: true, atLeast: 0, order: 'rows', limit: 10 } as const;
    watch.time(`value counts, ${field}`, () => finish(countValues(viewer, searched, request)));
  }
}

function askOrders({ dataset }: LoadedDataset, watch: Stopwatch): void {
  const viewer = new Viewer(dataset);
  for (const { id, label } of FIELDS) {
    watch.time(`sort ${label}, first`, () => finish(viewer.view(sortBy(id))));
    watch.time(`sort ${label}, again`, () => finish(viewer.view(sortBy(id, true))));
  }
  const query = sortBy('path');
  finish(viewer.view(query));
  const last = Math.max(0, dataset.rows - WINDOW_ROWS);
  const places = [
    ['start', 0],
    ['middle', Math.floor(last / 2)],
    ['end', last],
  ] as const;
  for (const [place, offset] of places) {
    for (let turn = 0; turn < WINDOWS; turn++) {
      watch.time(`window at the ${place}`, () => {
        const { rows } = finish(viewer.view(query));
        const shown = rows?.subarray(offset, offset + WINDOW_ROWS) ?? [];
        return Array.from(shown, (row) => readGridRow(dataset, row));
      });
    }
  }
}

/** The lines of a list: each third name is one letter off, each second path in a folder of its own. */
function writeList({ dataset }: LoadedDataset, lines: number): string {
  const written = Array.from({ length: lines }, (_, line) => {
    const row = (line * 7919) % dataset.rows;
    const name = dataset.get('name', row) ?? '';
    const typed = line % 3 === 0 ? `${name.slice(0, 2)}${line % 10}${name.slice(2)}` : name;
    const path = line % 2 === 0 ? (dataset.get('path', row) ?? '') : `C:\\Tools\\${line}\\${typed}`;
    return `"${typed}","${path}","PC-${line % 50}"`;
  });
  return `Name,Path,Computer\n${written.join('\n')}\n`;
}

function lookUp(loaded: LoadedDataset, watch: Stopwatch): void {
  const { dataset } = loaded;
  const index = watch.time('lookup, the index', () => finish(buildLookup(dataset, dataset.rows)));
  for (const lines of [500, 100_000]) {
    const text = writeList(loaded, lines);
    const of = `${lines.toLocaleString('en')} lines`;
    const read = watch.time(`lookup, ${of} read`, () => {
      const table = readListTable(text);
      return makeLines(table, guessRoles(table));
    });
    watch.time(`lookup, ${of} judged`, () =>
      finish(makeLookupTable(finish(judgeLines(read, index)), dataset)),
    );
  }
}

async function writeFiles(loaded: LoadedDataset, watch: Stopwatch) {
  const { dataset, reader } = loaded;
  const rows = Uint32Array.from({ length: dataset.rows }, (_, row) => row);
  const fields = FIELDS.map(({ id }) => id);
  const { signal } = new AbortController();
  const startFile = (type: string) => new FileBuilder(new BlobParts(type, signal));
  await watch.timeAsync('file, CSV', async () => {
    const file = startFile('text/csv');
    for (const { text } of exportCsv(dataset, rows, fields, true)) await file.add(text);
    return file.build(signal);
  });
  await watch.timeAsync('file, JSON', async () => {
    const file = startFile('application/json');
    const read: Parameters<typeof exportJson>[3] = (sources) => loaded.readEntries(sources);
    for await (const { text } of exportJson(loaded.sources, rows, reader.members, read)) {
      await file.add(text);
    }
    return file.build(signal);
  });
}
