import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { streamAnswer } from '../../../mocks/answerStream.ts';
import { buildEntry } from '../../../mocks/wireEntry.ts';
import { DictionaryColumn } from '../../../src/engine/dictionaryColumn.ts';
import type { DatasetInfo } from '../../../src/model/answers.ts';
import { countRows } from '../../../src/model/countRows.ts';
import { EMPTY_QUERY, type Query } from '../../../src/model/query.ts';
import type { EngineApi } from '../../../src/worker/engineApi.ts';
import { createEngineHost } from '../../../src/worker/engineHost.ts';
import type { Remote } from '../../../src/worker/protocol.ts';
import { startEngine } from './joinEnds.ts';

const datasetId = 'd';
const TYPES = {
  field: 'type',
  missing: true,
  atLeast: 0,
  order: 'rows',
  limit: 100,
} as const;

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function answer(...entries: readonly unknown[]): string {
  return JSON.stringify({ recordList: entries });
}

async function load(engine: Remote<EngineApi>, text: string, id = datasetId) {
  await engine.startLoad({ datasetId: id });
  await engine.appendBytes({ datasetId: id, bytes: encode(text) });
  return engine.endLoad({ datasetId: id, broken: false });
}

function queryOf(part: Partial<Query>): Query {
  return { ...EMPTY_QUERY, ...part };
}

const THREE = answer(
  buildEntry('b.exe', [{ companyName: 'B' }, { name: 'c.exe', companyName: 'C', isSigned: false }]),
  buildEntry('a.exe', [{ companyName: 'A', title: 'about b' }]),
);

async function loadThree() {
  const engine = startEngine();
  await load(engine, THREE);
  return engine;
}

describe('an answer that says how it went', () => {
  const rows = '[{"key":{"name":"a"},"value":[{"name":"a"}]}]';
  const load = async (json: string) => {
    const engine = startEngine();
    await engine.startLoad({ datasetId });
    await engine.appendBytes({ datasetId, bytes: encode(json) });
    return engine.endLoad({ datasetId, broken: false });
  };

  test.each([
    ['{"status":"FAILURE","message":"No server","recordList":[]}', 'No server, FAILURE'],
    ['{"recordList":null,"outcome":"failed"}', 'failed'],
    ['{"message":"Licence expired","recordList":[]}', 'Licence expired'],
    ['{"error":{"code":7,"message":"Timed out"},"recordList":[]}', 'Timed out, 7'],
    ['{"success":false,"recordList":null}', 'false'],
    ['{"status":"TIMEOUT_ERROR","recordList":[]}', 'TIMEOUT_ERROR'],
  ])('%s is a failure', async (json, message) => {
    expect(await load(json)).toEqual({ kind: 'failure', message });
  });

  test.each([
    [
      `{"status":"PARTIAL_SUCCESS","message":"3 of 5","recordList":${rows}}`,
      '3 of 5, PARTIAL_SUCCESS',
    ],
    [`{"recordList":${rows},"errors":["one","two"]}`, 'one, two'],
    [`{"message":"Truncated","recordList":${rows}}`, 'Truncated'],
  ])('%s is incomplete', async (json, message) => {
    expect(await load(json)).toMatchObject({
      kind: 'loaded',
      info: { rows: 1, completeness: 'incomplete', message },
    });
  });

  test.each([
    [
      `{"status":"SUCCESS","message":"Served from cache","recordList":${rows}}`,
      'Served from cache',
    ],
    [`{"outcome":"success","error":null,"message":"","recordList":${rows}}`, undefined],
    [`{"status":200,"success":true,"errors":[],"recordList":${rows}}`, undefined],
    ['{"recordList":null}', undefined],
    ['{"recordList":[],"status":"ok"}', undefined],
  ])('%s is complete', async (json, message) => {
    expect(await load(json)).toMatchObject({
      kind: 'loaded',
      info: { completeness: 'complete', message },
    });
  });
});

describe('a record whose end is missing', () => {
  test('is shown, exported and opened again as if the end were there', async () => {
    const engine = startEngine();
    await engine.startLoad({ datasetId });
    const json =
      '{"recordList":[{"key":{"name":"b"},"value":[{"name":"b","risk":7},{"key":{"name":"n"},"value":[{"name":"n"}]}]}';
    await engine.appendBytes({ datasetId, bytes: encode(json) });
    await engine.endLoad({ datasetId, broken: false });
    expect(await engine.readRecord({ datasetId, row: 0 })).toMatchObject({
      raw: '{"key":{"name":"b"},"value":[{"name":"b","risk":7}]}',
      unknownFields: [{ name: 'risk', json: '7' }],
    });
  });
});

describe('a load', () => {
  test('in chunks tells how far it is', async () => {
    const engine = startEngine();
    const bytes = encode([...streamAnswer({ count: 500 })].join(''));
    const start = await engine.startLoad({ datasetId });
    expect(start).toEqual({
      id: datasetId,
      revision: 0,
      rows: 0,
      entries: 0,
      bytes: 0,
      issues: [],
      completeness: 'loading',
      message: undefined,
      misplacedBytes: 0,
      entriesBehind: 0,
      encoding: 'utf-8',
      uploaded: undefined,
    });
    let last: DatasetInfo = start;
    for (let from = 0; from < bytes.length; from += 1_777) {
      const chunk = bytes.slice(from, from + 1_777);
      const info = await engine.appendBytes(
        { datasetId, bytes: chunk },
        { transfer: [chunk.buffer] },
      );
      expect(chunk.byteLength).toBe(0);
      expect(info.rows).toBeGreaterThanOrEqual(last.rows);
      expect(info.revision > last.revision).toBe(info.rows > last.rows);
      expect(info.completeness).toBe('loading');
      last = info;
    }
    const end = await engine.endLoad({ datasetId, broken: false });
    expect(end).toEqual({ kind: 'loaded', info: { ...last, completeness: 'complete' } });
    expect(last.rows).toBe(500);
    expect(last.bytes).toBe(bytes.length);
  });

  test('that broke is cut off, whole or not', async () => {
    const engine = startEngine();
    for (const [text, broken] of [
      [THREE, true],
      [THREE.slice(0, -30), false],
      [THREE.slice(0, -1), false],
    ] as const) {
      await engine.startLoad({ datasetId });
      await engine.appendBytes({ datasetId, bytes: encode(text) });
      expect(await engine.endLoad({ datasetId, broken })).toMatchObject({
        kind: 'loaded',
        info: { completeness: 'cutOff' },
      });
    }
  });

  test('of something else says what it is and leaves no dataset', async () => {
    const engine = startEngine();
    expect(await load(engine, '<html><title>Login</title>')).toEqual({
      kind: 'notClassifications',
      looksLike: 'a web page',
      isWebPage: true,
      title: 'Login',
      message: undefined,
    });
    await expect(engine.refOf({ datasetId, row: 0 })).rejects.toThrow('There is no dataset d.');
  });

  test('under the same id begins anew', async () => {
    const engine = await loadThree();
    await load(engine, answer(buildEntry('x.exe')));
    const { count } = await engine.readWindow({
      datasetId,
      query: EMPTY_QUERY,
      window: { offset: 0, limit: 10 },
    });
    expect(count).toBe(1);
  });
});

test('every answer about a view knows regular expressions, the first one too', async () => {
  const query = queryOf({ search: 'name:/^n[12]\\./ -missing:key' });
  const of = { datasetId, query };
  const names = Array.from({ length: 20 }, (_, row) => `n${row % 5}.exe`);
  type Engine = ReturnType<typeof startEngine>;
  const asks: readonly ((engine: Engine) => Promise<number | undefined>)[] = [
    async (engine) => (await engine.readWindow({ ...of, window: { offset: 0, limit: 1 } })).count,
    async (engine) => {
      return countRows((await engine.countValues({ ...of, request: TYPES })).total.view);
    },
    async (engine) => {
      const asked = { ...of, field: 'signed', find: '', limit: 3 } as const;
      return (await engine.countFacet(asked)).counts.reduce((sum, { count }) => sum + count, 0);
    },
    (engine) => engine.countRows(of),
    async (engine) => (await engine.profileColumn({ ...of, field: 'name', limit: 1 })).filled,
    async (engine) => (await engine.exportRows({ ...of, columns: ['name'], format: 'csv' })).rows,
    async (engine) => {
      const place = await engine.findRecord({ ...of, ref: { key: 'n2.exe', nth: 3 } });
      return 1 + (place?.viewIndex ?? 0);
    },
  ];
  for (const ask of asks) {
    const engine = startEngine();
    await load(engine, answer(...names.map((name) => buildEntry(name))));
    expect(await ask(engine)).toBe(8);
  }
});

test('a column that was ranked in spare time is not ranked again for a sort', async () => {
  const rank = vi.spyOn(DictionaryColumn.prototype, 'rank');
  onTestFinished(() => rank.mockRestore());
  const engine = startEngine();
  await load(engine, answer(buildEntry('ranked ahead.exe'), buildEntry('b.exe')));
  // Engines of other tests may still be at work.
  const countRanked = () =>
    rank.mock.contexts.filter(
      (column) => (column as DictionaryColumn).get(0) === 'ranked ahead.exe',
    ).length;
  await engine.rankColumn({ datasetId, field: 'name' });
  const query = queryOf({ sort: [{ field: 'name', descending: false }] });
  const { rows } = await engine.readWindow({ datasetId, query, window: { offset: 0, limit: 3 } });
  expect(rows.map(({ cells }) => cells.name)).toEqual(['b.exe', 'ranked ahead.exe']);
  expect(countRanked()).toBe(1);
});

test('a window tells which part of the search filters nothing', async () => {
  const engine = await loadThree();
  const read = (search: string) =>
    engine.readWindow({ datasetId, query: queryOf({ search }), window: { offset: 0, limit: 1 } });
  expect(await read('/x{2000}/')).toMatchObject({
    count: 3,
    problem: expect.stringContaining('It filters nothing.'),
  });
  expect(await read('/x{20}/')).not.toHaveProperty('problem');
});

test('queries are answered while a dataset grows, each for the rows there were', async () => {
  const engine = startEngine();
  await engine.startLoad({ datasetId });
  const entries = Array.from({ length: 300 }, (_, row) => buildEntry(`n${row % 7}.exe`));
  const pieces = [
    '{"recordList": [',
    ...entries.map((entry, row) => (row > 0 ? ',' : '') + JSON.stringify(entry)),
    ']}',
  ];
  const found = entries.flatMap(({ key }, row) => (key.name === 'n3.exe' ? [row] : []));
  let known = 0;
  const answers = pieces.map(async (piece, index) => {
    const appended = engine.appendBytes({ datasetId, bytes: encode(piece) });
    if (index % 10 === 0) {
      const query = queryOf({ search: 'n3', sort: [{ field: 'name', descending: true }] });
      const least = found.filter((row) => row < known).length;
      const { count, rows } = await engine.readWindow({
        datasetId,
        query,
        window: { offset: 0, limit: 1_000 },
      });
      expect(count).toBeGreaterThanOrEqual(least);
      expect(rows.map(({ row }) => row)).toEqual(found.slice(0, count));
    }
    known = (await appended).rows;
  });
  await Promise.all(answers);
  expect(await engine.endLoad({ datasetId, broken: false })).toMatchObject({ info: { rows: 300 } });
});

test('rows are chosen of those that were there when someone pointed at them', async () => {
  const engine = startEngine();
  await engine.startLoad({ datasetId });
  const [first = '', ...rest] = [...streamAnswer({ count: 500 })];
  const { rows } = await engine.appendBytes({ datasetId, bytes: encode(first) });
  const query = queryOf({ sort: [{ field: 'name', descending: true }] });
  const { rows: seen, total } = await engine.readWindow({
    datasetId,
    query,
    window: { offset: 0, limit: rows },
  });
  expect(total).toBe(rows);
  const placeAt = (index: number) => ({ index, row: seen[index]?.row });
  const run = { from: placeAt(3), to: placeAt(1) };
  const choose = async (of: typeof run | undefined) =>
    (await engine.chooseRows({ datasetId, query, run: of, total })).join();
  const [three, all] = [await choose(run), await choose(undefined)];
  await engine.appendBytes({ datasetId, bytes: encode(rest.join('')) });
  expect(await choose(run)).toBe(three);
  expect(await choose(undefined)).toBe(all);
});

test('pinned rows are all there is: in order, in a facet, for a search and as a file', async () => {
  const engine = await loadThree();
  const pinnedRows = await engine.pinRows({ datasetId, chosen: Uint32Array.of(0b101) });
  const ask = {
    datasetId,
    query: queryOf({ pinnedRows, sort: [{ field: 'name', descending: false }] }),
  };
  const window = { offset: 0, limit: 10 };
  const { rows, count } = await engine.readWindow({ ...ask, window });
  expect([count, rows.map(({ cells }) => cells.name)]).toEqual([2, ['a.exe', 'b.exe']]);
  const { counts } = await engine.countFacet({ ...ask, field: 'company', find: '', limit: 10 });
  expect(counts.map(({ value, count: of }) => [value, of])).toEqual([
    ['A', 1],
    ['B', 1],
  ]);
  expect(
    await engine.countRows({ datasetId, query: queryOf({ pinnedRows, search: 'about' }) }),
  ).toBe(1);
  const { rows: written } = await engine.exportRows({ ...ask, columns: ['name'], format: 'csv' });
  expect(written).toBe(2);
  const other = await engine.pinRows({ datasetId, chosen: Uint32Array.of(0b10) });
  const query = queryOf({ pinnedRows: other });
  expect((await engine.readWindow({ datasetId, query, window })).rows[0]?.cells.name).toBe('c.exe');
  await expect(
    engine.countRows({ datasetId, query: queryOf({ pinnedRows: other + 1 }) }),
  ).rejects.toThrow('There are no rows');
});

test('every verb but dropping refuses a dataset that is not there', async () => {
  const engine = startEngine();
  const of = { datasetId: 'none', query: EMPTY_QUERY };
  const calls = [
    engine.appendBytes({ datasetId: 'none', bytes: encode('{') }),
    engine.endLoad({ datasetId: 'none', broken: false }),
    engine.readWindow({ ...of, window: { offset: 0, limit: 1 } }),
    engine.pinRows({ datasetId: 'none', chosen: new Uint32Array(1) }),
    engine.countFacet({ ...of, field: 'type', find: '', limit: 1 }),
    engine.countValues({ ...of, request: TYPES }),
    engine.countRows(of),
    engine.profileColumn({ ...of, field: 'type', limit: 1 }),
    engine.readRecord({ datasetId: 'none', row: 0 }),
    engine.findRecord({ ...of, ref: { key: 'a', nth: 0 } }),
    engine.refOf({ datasetId: 'none', row: 0 }),
    engine.exportRows({ ...of, columns: ['name'], format: 'csv' }),
  ];
  for (const { status } of await Promise.allSettled(calls)) expect(status).toBe('rejected');
  for (const call of calls) await expect(call).rejects.toThrow('There is no dataset none.');
  expect(await engine.dropDataset({ datasetId: 'none' })).toBeUndefined();
});

test('a dropped dataset is gone, another one stays', async () => {
  const engine = await loadThree();
  await load(engine, answer(buildEntry('x.exe')), 'other');
  await engine.dropDataset({ datasetId });
  await expect(engine.readRecord({ datasetId, row: 0 })).rejects.toThrow('There is no dataset d.');
  expect(await engine.refOf({ datasetId: 'other', row: 0 })).toEqual({ key: 'x.exe', nth: 0 });
});

describe('windows', () => {
  test.each([
    [{ offset: 0, limit: 2 }, 0, ['a.exe', 'b.exe']],
    [{ offset: 1, limit: 10 }, 1, ['b.exe', 'c.exe']],
    [{ offset: 3, limit: 10 }, 3, []],
    [{ offset: 99, limit: 10 }, 3, []],
    [{ offset: -5, limit: 1 }, 0, ['a.exe']],
    [{ offset: 0, limit: 0 }, 0, []],
  ])('%j', async (window, offset, names) => {
    const engine = await loadThree();
    const query = queryOf({ sort: [{ field: 'name', descending: false }] });
    const answered = await engine.readWindow({ datasetId, query, window });
    expect([answered.offset, answered.count]).toEqual([offset, 3]);
    expect(answered.rows.map(({ cells }) => cells.name)).toEqual(names);
  });

  test('leave missing fields out of their rows', async () => {
    const engine = startEngine();
    await load(engine, answer({ key: { name: 'k' }, value: [{ title: '', name: null }] }));
    const { rows } = await engine.readWindow({
      datasetId,
      query: EMPTY_QUERY,
      window: { offset: 0, limit: 1 },
    });
    expect(rows).toEqual([{ row: 0, cells: { title: '', signed: 'unknown', key: 'k' } }]);
  });
});

test('facets and charts follow the query', async () => {
  const engine = await loadThree();
  const query = queryOf({
    search: 'exe',
    clauses: [{ kind: 'values', field: 'company', values: ['B'], negated: false, disabled: false }],
  });
  const facet = await engine.countFacet({ datasetId, query, field: 'company', find: '', limit: 2 });
  expect(facet.counts.map(({ value, count, signed }) => [value, count, signed])).toEqual([
    ['A', 1, 1],
    ['B', 1, 1],
  ]);
  expect(facet.distinct).toBe(3);
  const charts = await engine.countValues({ datasetId, query, request: TYPES });
  expect(charts.total.view).toEqual({ signed: 1, unsigned: 0, unknown: 0 });
  expect(charts.total.all).toEqual({ signed: 2, unsigned: 1, unknown: 0 });
  await expect(
    engine.countFacet({ datasetId, query, field: 'title', find: '', limit: 2 }),
  ).rejects.toThrow('Title is no facet.');
});

describe('a record in full', () => {
  const odd = `{"risk": [1, {"a": null}], "key": {"name": "k"},  "value": [{"name": "x"}, {"name": "x", "sha1": "ff", "__proto__": 1}]}`;

  test('has its text as it came and its unknown fields', async () => {
    const engine = startEngine();
    await load(engine, `{"recordList": [${odd}, ${JSON.stringify(buildEntry('x'))}]}`);
    expect(await engine.readRecord({ datasetId, row: 1 })).toEqual({
      row: 1,
      ref: { key: 'k', nth: 1 },
      cells: { name: 'x', key: 'k', signed: 'unknown' },
      raw: odd,
      valueIndex: 1,
      unknownFields: [
        { name: 'sha1', json: '"ff"' },
        { name: '__proto__', json: '1' },
        { name: 'risk', json: '[1,{"a":null}]' },
      ],
    });
  });

  test.each([-1, 3, 99])('there is none at %i', async (row) => {
    const engine = await loadThree();
    await expect(engine.readRecord({ datasetId, row })).rejects.toThrow(`There is no row ${row}.`);
  });

  test('can be read while the rest still loads', async () => {
    const engine = startEngine();
    await engine.startLoad({ datasetId });
    const text = JSON.stringify(buildEntry('é.exe'));
    const bytes = encode(`{"recordList": [${text}, {"key": {"na`);
    await engine.appendBytes({ datasetId, bytes });
    expect(await engine.readRecord({ datasetId, row: 0 })).toMatchObject({ raw: text });
  });
});

test('a link leads to its row and to its place in a view', async () => {
  const engine = await loadThree();
  const ref = await engine.refOf({ datasetId, row: 1 });
  expect(ref).toEqual({ key: 'b.exe', nth: 1 });
  const find = (part: Partial<Query>, wanted = ref) =>
    engine.findRecord({ datasetId, query: queryOf(part), ref: wanted });
  expect(await find({})).toEqual({ row: 1, viewIndex: 1 });
  expect(await find({ sort: [{ field: 'name', descending: true }] })).toEqual({
    row: 1,
    viewIndex: 0,
  });
  expect(await find({ search: 'about' })).toEqual({ row: 1, viewIndex: undefined });
  expect(await find({}, { key: 'b.exe', nth: 2 })).toBeUndefined();
});

describe('exports', () => {
  test('hold the rows and columns of the view, in its order', async () => {
    const engine = await loadThree();
    const query = queryOf({ sort: [{ field: 'company', descending: true }] });
    const csv = await engine.exportRows({
      datasetId,
      query,
      columns: ['company', 'name'],
      format: 'csvRaw',
    });
    expect(csv.rows).toBe(3);
    expect(csv.file?.type).toBe('text/csv;charset=utf-8');
    const bytes = new Uint8Array((await csv.file?.arrayBuffer()) ?? []);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).toBe(
      'Company,Name\r\nC,c.exe\r\nB,b.exe\r\nA,a.exe\r\n',
    );
  });

  test('of JSON are opened again as the same rows', async () => {
    const engine = await loadThree();
    const query = queryOf({ sort: [{ field: 'company', descending: true }] });
    const { file, rows } = await engine.exportRows({
      datasetId,
      query,
      columns: ['name'],
      format: 'json',
    });
    expect(rows).toBe(3);
    expect(file?.type).toBe('application/json');
    await load(engine, (await file?.text()) ?? '', 'again');
    const window = { offset: 0, limit: 10 };
    const first = await engine.readWindow({ datasetId, query, window });
    const again = await engine.readWindow({ datasetId: 'again', query: EMPTY_QUERY, window });
    expect(again.rows.map(({ cells }) => cells)).toEqual(first.rows.map(({ cells }) => cells));
  });

  test.each(['csv', 'json'] as const)(
    'of many rows as %s tell how far they are',
    async (format) => {
      const engine = startEngine();
      await load(engine, [...streamAnswer({ count: 4_000 })].join(''));
      const told: number[] = [];
      const { rows } = await engine.exportRows(
        { datasetId, query: EMPTY_QUERY, columns: ['name', 'path'], format },
        { onProgress: (progress) => told.push(Number(progress)) },
      );
      expect(rows).toBe(4_000);
      expect(told.length).toBeGreaterThan(0);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(told.every((done) => done <= rows)).toBe(true);
    },
  );

  test('leave no empty file behind that was chosen for them, however they end', async () => {
    const host = createEngineHost();
    const removed: string[] = [];
    const choose = (name: string, open: () => Promise<unknown>) =>
      ({
        createWritable: open,
        getFile: async () => ({ size: 0 }),
        remove: async () => removed.push(name),
      }) as unknown as FileSystemFileHandle;
    const ask = { query: EMPTY_QUERY, columns: ['name'], format: 'csv' } as const;
    const report = () => undefined;
    const { signal } = new AbortController();
    const stream = { write: async () => undefined, abort: async () => undefined };

    const gone = { ...ask, datasetId: 'gone', target: choose('gone', async () => stream) };
    await expect(host.exportRows(gone, { signal, report })).rejects.toThrow();
    host.startLoad({ datasetId });
    const cancelled = { ...ask, datasetId, target: choose('cancelled', async () => stream) };
    const signals = { signal: AbortSignal.abort(new Error('cancelled')), report };
    await expect(host.exportRows(cancelled, signals)).rejects.toThrow('cancelled');
    const refuse = () => Promise.reject(new Error('read only'));
    const refused = { ...ask, datasetId, target: choose('refused', refuse) };
    await expect(host.exportRows(refused, { signal, report })).rejects.toThrow('read only');
    expect(new Set(removed)).toEqual(new Set(['gone', 'cancelled', 'refused']));
  });

  test('can be cancelled, and the engine goes on', async () => {
    const engine = startEngine();
    await load(engine, [...streamAnswer({ count: 4_000 })].join(''));
    const controller = new AbortController();
    const reason = new Error('another file');
    const cancelled = engine.exportRows(
      { datasetId, query: EMPTY_QUERY, columns: ['name'], format: 'csv' },
      { signal: controller.signal, onProgress: () => controller.abort(reason) },
    );
    await expect(cancelled).rejects.toBe(reason);
    const { rows } = await engine.exportRows({
      datasetId,
      query: queryOf({ search: 'exe' }),
      columns: ['name'],
      format: 'csv',
    });
    expect(rows).toBeGreaterThan(0);
  });
});

test('a query that is cancelled leaves the next one right', async () => {
  const engine = startEngine();
  await load(engine, [...streamAnswer({ count: 3_000 })].join(''));
  const window = { offset: 0, limit: 5 };
  const ask = (search: string, signal?: AbortSignal) =>
    engine.readWindow(
      {
        datasetId,
        query: queryOf({ search, sort: [{ field: 'path', descending: true }] }),
        window,
      },
      { signal },
    );
  const controller = new AbortController();
  const typed = ['e', 'ex', 'exe'].map((search) => ask(search, controller.signal));
  controller.abort('typed on');
  for (const call of typed) await expect(call).rejects.toBe('typed on');
  const after = await ask('exe');
  const fresh = startEngine();
  await load(fresh, [...streamAnswer({ count: 3_000 })].join(''));
  expect(after).toEqual(
    await fresh.readWindow({
      datasetId,
      query: queryOf({ search: 'exe', sort: [{ field: 'path', descending: true }] }),
      window,
    }),
  );
});
