import { createServer, type RequestListener } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findScenario } from '../../../mocks/scenarios.ts';
import { toResponse } from '../../../mocks/toResponse.ts';
import { buildEntry } from '../../../mocks/wireEntry.ts';
import { downloadClassifications } from '../../../src/api/download.ts';
import { LoadError } from '../../../src/api/loadError.ts';
import type { DatasetInfo } from '../../../src/model/answers.ts';
import { startEngine } from '../worker/joinEnds.ts';

const endpoint = '/rest/download_v1/process_classification';
const NOW = Date.parse('2026-01-01T00:00:00Z');

/** Answers in the place of the page's own origin, and keeps what was asked. */
function answerWith(answer: (signal: AbortSignal) => Promise<Response>) {
  const asked: Request[] = [];
  const effects = {
    fetch: async (input: string | URL | Request, init?: RequestInit) => {
      const request = new Request(new URL(String(input), 'http://page.example'), init);
      asked.push(request);
      return answer(request.signal);
    },
    now: () => NOW,
  };
  return { asked, effects };
}

function answerScenario(name: string) {
  const answer = findScenario(name).respond({ path: endpoint, cookie: undefined, now: NOW });
  return answerWith(async (signal) => {
    if (answer !== undefined) return toResponse(answer);
    return new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  });
}

function setup({ effects }: Pick<ReturnType<typeof answerWith>, 'effects'>) {
  const engine = startEngine();
  const controller = new AbortController();
  const stopping = new AbortController();
  const heard: DatasetInfo[] = [];
  const download = (onInfo: (info: DatasetInfo) => void = () => undefined) =>
    downloadClassifications({
      engine,
      datasetId: 'd',
      endpoint,
      effects,
      signal: controller.signal,
      stop: stopping.signal,
      onInfo: (info) => {
        heard.push(info);
        onInfo(info);
      },
    }).then(({ info }) => info);
  return { engine, controller, stopping, heard, download };
}

async function failureOf(download: Promise<unknown>) {
  const error: unknown = await download.catch((reason: unknown) => reason);
  if (!(error instanceof LoadError)) throw new Error(`no LoadError but ${String(error)}`);
  return error.failure;
}

/** A server of its own on a free port, until the test ends. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

function fetchFrom(origin: string) {
  return {
    effects: {
      fetch: (input: string | URL | Request, init?: RequestInit) =>
        fetch(new URL(String(input), origin), init),
      now: () => NOW,
    },
  };
}

test('asks the page’s own origin as the service wants to be asked', async () => {
  const { asked, effects } = answerScenario('empty');
  await setup({ effects }).download();
  const [request] = asked;
  expect(asked).toHaveLength(1);
  expect(request?.method).toBe('POST');
  expect(request?.url).toBe(`http://page.example${endpoint}`);
  expect(request?.headers.get('content-type')).toBe('application/json');
  expect(await request?.text()).toBe('{}');
});

describe('the twelve states', () => {
  test.each([
    ['sessionExpired', { kind: 'loginRedirect', detail: 'The service asks for a login.' }],
    ['htmlLogin', { kind: 'webPage', title: 'Cybereason | Login' }],
    ['unauthorized', { kind: 'unauthorized' }],
    ['forbidden', { kind: 'forbidden' }],
    ['notFound', { kind: 'notFound', path: endpoint }],
    ['rateLimited', { kind: 'rateLimited', retryAfterMs: 30_000 }],
    ['serverError', { kind: 'serverError', status: 500 }],
    ['unavailable', { kind: 'serverError', status: 503 }],
    [
      'noRecordList',
      {
        kind: 'notClassifications',
        looksLike: 'JSON without a "recordList"',
        message: 'The threat intelligence service is offline, failed',
      },
    ],
  ])('%s fails by its name and leaves no dataset', async (scenario, failure) => {
    const { download, engine } = setup(answerScenario(scenario));
    expect(await failureOf(download())).toEqual(failure);
    await expect(engine.refOf({ datasetId: 'd', row: 0 })).rejects.toThrow('no dataset');
  });

  test('no answer at all', async () => {
    const { download } = setup(
      answerWith(async () => {
        throw new TypeError('Failed to fetch');
      }),
    );
    expect(await failureOf(download())).toEqual({
      kind: 'unreachable',
      problem: 'dashboard',
      detail: 'Failed to fetch',
    });
  });

  test('an empty list is data without rows', async () => {
    const { download } = setup(answerScenario('empty'));
    expect(await download()).toMatchObject({ rows: 0, completeness: 'complete', issues: [] });
  });

  test('records that cannot be read are counted, and the others come', async () => {
    const { download } = setup(answerScenario('unreadable'));
    const info = await download();
    expect(info.completeness).toBe('complete');
    expect(info.rows).toBeGreaterThan(100);
    const unreadable = info.issues.find(({ kind }) => kind === 'unreadable');
    expect(unreadable?.count).toBeGreaterThan(0);
    const sound = await setup(answerScenario('sample')).download();
    expect(info.rows).toBe(sound.rows);
  });

  test.each(['truncated', 'truncatedClean'])('%s keeps what came', async (scenario) => {
    const { download, engine } = setup(answerScenario(scenario));
    const info = await download();
    expect(info.completeness).toBe('cutOff');
    expect(info.rows).toBeGreaterThan(100);
    expect(await engine.refOf({ datasetId: 'd', row: 0 })).toMatchObject({ nth: 0 });
  });
});

test('tells how far it is, from nothing to the end', async () => {
  const { download, heard } = setup(answerScenario('truncated'));
  const info = await download();
  expect(heard[0]).toMatchObject({ rows: 0, bytes: 0, completeness: 'loading' });
  expect(heard.length).toBeGreaterThan(3);
  expect(heard.map(({ bytes }) => bytes)).toEqual(
    heard.map(({ bytes }) => bytes).toSorted((a, b) => a - b),
  );
  expect(heard.at(-1)).toMatchObject({ rows: info.rows, bytes: info.bytes });
});

describe('aborted', () => {
  test('while it waits for an answer, rejects with the reason', async () => {
    const { download, controller } = setup(answerScenario('hang'));
    const reason = new Error('cancelled');
    const loading = download();
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
  });

  test('midway, rejects with the reason and drops the dataset', async () => {
    const { download, controller, engine } = setup(answerScenario('slow'));
    const reason = new Error('cancelled');
    const loading = download(({ rows }) => {
      if (rows > 0) controller.abort(reason);
    });
    await expect(loading).rejects.toBe(reason);
    await expect(engine.refOf({ datasetId: 'd', row: 0 })).rejects.toThrow('no dataset');
  });

  test('before it began, asks nobody', async () => {
    const { download, controller } = setup(answerScenario('sample'));
    controller.abort('early');
    await expect(download()).rejects.toBe('early');
  });
});

test('stopped midway, keeps what came', async () => {
  const { download, stopping, engine } = setup(answerScenario('slow'));
  const info = await download(({ rows }) => {
    if (rows > 0) stopping.abort();
  });
  expect(info.completeness).toBe('cutOff');
  expect(info.rows).toBeGreaterThan(0);
  expect(await engine.refOf({ datasetId: 'd', row: 0 })).toMatchObject({ nth: 0 });
});

describe('over real sockets', () => {
  const HEAD = { 'content-type': 'application/json' };
  const ENTRY = JSON.stringify(buildEntry('Tool.exe'));

  test('a connection that breaks midway keeps what came', async () => {
    const breaks: (() => void)[] = [];
    const origin = await serve((_, response) => {
      breaks.push(() => response.destroy());
      response.writeHead(200, HEAD);
      response.write(`{"recordList": [${ENTRY}, ${ENTRY}, `);
    });
    const info = await setup(fetchFrom(origin)).download(({ rows }) => {
      if (rows === 2) for (const breakOff of breaks) breakOff();
    });
    expect(info).toMatchObject({ rows: 2, completeness: 'cutOff' });
  });

  test('a connection that breaks before the first byte is no answer', async () => {
    const origin = await serve((_, response) => {
      response.writeHead(200, HEAD);
      response.flushHeaders();
      setImmediate(() => response.destroy());
    });
    const { download, engine } = setup(fetchFrom(origin));
    expect(await failureOf(download())).toMatchObject({
      kind: 'unreachable',
      problem: 'dashboard',
    });
    await expect(engine.refOf({ datasetId: 'd', row: 0 })).rejects.toThrow('no dataset');
  });

  test('a redirect that was followed to a login page is one', async () => {
    const origin = await serve((request, response) => {
      if (request.url === endpoint) response.writeHead(302, { location: '/login.html' }).end();
      else response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    });
    expect(await failureOf(setup(fetchFrom(origin)).download())).toEqual({ kind: 'loginRedirect' });
  });

  test('an answer without a body is nothing at all', async () => {
    const origin = await serve((_, response) => response.writeHead(204).end());
    expect(await failureOf(setup(fetchFrom(origin)).download())).toMatchObject({
      kind: 'notClassifications',
      looksLike: 'nothing at all',
    });
  });

  test('an abort closes the connection', async () => {
    let closed: () => void = () => undefined;
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const origin = await serve((_, response) => {
      response.on('close', closed);
      response.writeHead(200, HEAD);
      response.write(`{"recordList": [${ENTRY},`);
    });
    const { download, controller } = setup(fetchFrom(origin));
    const loading = download(({ rows }) => {
      if (rows > 0) controller.abort('enough');
    });
    await expect(loading).rejects.toBe('enough');
    await closing;
  });
});

test('the first rows of a large first chunk are there before the rest of it', async () => {
  const entries = Array.from({ length: 2_000 }, (_, row) => buildEntry(`n${row}.exe`));
  const { heard, download } = setup(
    answerWith(async () => new Response(JSON.stringify({ recordList: entries }))),
  );
  const info = await download();
  expect(info.rows).toBe(2_000);
  const [first = 0] = heard.map(({ rows }) => rows).filter((rows) => rows > 0);
  expect(first).toBeGreaterThan(40);
  expect(first).toBeLessThan(200);
});
