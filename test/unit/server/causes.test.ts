import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Reply, type RunningProxy, startProxy } from './startProxy.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const SHORT = { CYBEREASON_TIMEOUT_SECONDS: '0.3' };

/** A proxy before a service that treats each request as told, byte by byte. */
async function startRaw(
  treat: (socket: Socket) => void,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => treat(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return startProxy({ CYBEREASON_URL: `http://127.0.0.1:${address.port}`, ...env });
}

function readProblem({ status, headers, text }: Reply): unknown {
  expect(status).toBe(502);
  const problem: { readonly problem?: unknown } = JSON.parse(text);
  expect(headers['x-dashboard-problem']).toBe(problem.problem);
  return problem;
}

function chunk(bytes: string | Buffer): Buffer {
  const size = Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`);
  return Buffer.concat([size, Buffer.from(bytes), Buffer.from('\r\n')]);
}

/** What the proxy says afterwards of an answer that broke off. */
async function askOutcome(proxy: RunningProxy, { headers, isBroken, status }: Reply) {
  expect([status, isBroken]).toEqual([200, true]);
  const path = `/dashboard/requests/${headers['x-request-id']}`;
  const { text } = await proxy.ask({ method: 'GET', path });
  return JSON.parse(text);
}

describe('before the first piece, the page is sent the cause', () => {
  test.for<[string, (socket: Socket) => void, string, RegExp]>([
    [
      'headers, then silence',
      (socket) => socket.write(`${HEAD}\r\n`),
      'silence',
      /sent nothing, or next to nothing, for longer than CYBEREASON_TIMEOUT_SECONDS allows, 0\.3 s: less than 64 KB came in that time/,
    ],
    [
      'headers, then the end of the connection',
      (socket) => socket.end(`${HEAD}Content-Length: 10\r\n\r\n`),
      'cutOff',
      /ended before the answer was complete/,
    ],
    ['headers that never end', (socket) => socket.write(HEAD), 'timeout', /did not answer in time/],
    [
      'the connection ends without an answer',
      (socket) => socket.end(),
      'broken',
      /broke before an answer came/,
    ],
    ['a reset', (socket) => socket.resetAndDestroy(), 'broken', /broke before an answer came/],
    [
      'a login of something on the way',
      (socket) =>
        socket.end(
          'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n',
        ),
      'proxyLogin',
      /wants a login of its own/,
    ],
    [
      'another protocol',
      (socket) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
        ),
      'upgrade',
      /another protocol than HTTP/,
    ],
    [
      'another protocol that has no name',
      (socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
      'upgrade',
      /another protocol than HTTP/,
    ],
    [
      'a status that HTTP does not have',
      (socket) => socket.end('HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n'),
      'notHttp',
      /status 999/,
    ],
    [
      'an answer that is not HTTP',
      (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
      'notHttp',
      /not HTTP/,
    ],
    [
      'more than the limit in the first piece',
      (socket) => socket.end(`${HEAD}\r\n${' '.repeat(20_000)}`),
      'tooLong',
      /longer than CYBEREASON_MAX_MEGABYTES allows, 0\.01 MB\./,
    ],
    [
      'a length beyond the limit',
      (socket) => socket.write(`${HEAD}CONTENT-LENGTH: 10001\r\n\r\n`),
      'tooLong',
      /longer than CYBEREASON_MAX_MEGABYTES allows, 0\.01 MB\./,
    ],
    [
      'two lengths',
      (socket) => socket.end(`${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`),
      'notHttp',
      /not HTTP/,
    ],
    [
      'gzip that is none',
      (socket) => socket.end(`${HEAD}Content-Encoding: gzip\r\n\r\n{"recordList": []}`),
      'damaged',
      /cannot be unpacked/,
    ],
  ])('%s', async ([, treat, problem, detail]) => {
    const proxy = await startRaw(treat, { ...SHORT, CYBEREASON_MAX_MEGABYTES: '0.01' });
    expect(readProblem(await proxy.ask())).toEqual({
      problem,
      detail: expect.stringMatching(detail),
    });
  });

  test('a flood of provisional answers does not prolong the wait', async () => {
    const proxy = await startRaw((socket) => {
      const flood = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\n\r\n'), 20);
      socket.once('close', () => clearInterval(flood));
    }, SHORT);
    expect(readProblem(await proxy.ask())).toMatchObject({ problem: 'timeout' });
  });

  test.for(['garbage', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}'])(
    'what comes behind the end of an answer is not part of it: %j',
    async (rest) => {
      const body = '{"recordList": []}';
      const proxy = await startRaw((socket) =>
        socket.end(`${HEAD}Content-Length: ${body.length}\r\n\r\n${body}${rest}`),
      );
      expect(await proxy.ask()).toMatchObject({ status: 200, text: body, isBroken: false });
    },
  );

  test('an answer behind provisional ones is the answer', async () => {
    const proxy = await startRaw((socket) =>
      socket.end(
        `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n${HEAD}\r\n{"recordList": []}`,
      ),
    );
    expect((await proxy.ask()).text).toBe('{"recordList": []}');
  });
});

describe('behind the first piece, the page can ask for the cause', () => {
  test('an answer that is cut, with all that came before', async () => {
    const proxy = await startRaw((socket) =>
      socket.end(`${HEAD}Content-Length: 1000\r\n\r\n{"recordList": [`),
    );
    const reply = await proxy.ask();
    expect(reply.text).toBe('{"recordList": [');
    expect(await askOutcome(proxy, reply)).toEqual({
      problem: 'cutOff',
      detail: expect.stringMatching(/ended before the answer was complete/),
    });
  });

  test('silence', async () => {
    const proxy = await startRaw((socket) => socket.write(`${HEAD}\r\n{"recordList": [`), SHORT);
    expect(await askOutcome(proxy, await proxy.ask())).toMatchObject({ problem: 'silence' });
  });

  test.for([
    ['a byte', 1],
    ['1 KB', 1_024],
    ['5 KB', 5_000],
  ] as const)(
    'an answer that drips for ever, %s at a time and each drop in time',
    async ([, size]) => {
      const proxy = await startRaw((socket) => {
        socket.write(`${HEAD}\r\n{"recordList": [`);
        const drops = setInterval(() => socket.write(' '.repeat(size)), 50);
        socket.once('close', () => clearInterval(drops));
      }, SHORT);
      const reply = await proxy.ask();
      expect(reply.isBroken).toBe(true);
      expect(await askOutcome(proxy, reply)).toEqual({
        problem: 'silence',
        detail: expect.stringContaining('0.3 s: less than 64 KB came in that time.'),
      });
    },
  );

  /** Each piece is sent when the one before it has been read at the other end. */
  async function startInPieces(
    headers: string,
    pieces: readonly Buffer[],
    env: Readonly<Record<string, string>> = {},
  ) {
    const rest = [...pieces];
    let send = () => {};
    const proxy = await startRaw((socket) => {
      socket.write(`${HEAD}${headers}Transfer-Encoding: chunked\r\n\r\n`);
      send = () => {
        const piece = rest.shift();
        socket.write(piece === undefined ? '0\r\n\r\n' : chunk(piece));
      };
      send();
    }, env);
    const ask = async (): Promise<Reply> => {
      const answer = await proxy.open({ headers: { 'accept-encoding': 'gzip' } });
      const got: Buffer[] = [];
      let isBroken = false;
      try {
        for await (const piece of answer) {
          got.push(piece);
          send();
        }
      } catch {
        isBroken = true;
      }
      const body = Buffer.concat(got);
      const { statusCode: status = 0, headers: received } = answer;
      return { status, headers: received, body, text: String(body), isBroken };
    };
    return { proxy, ask };
  }

  test('the limit of the settings', async () => {
    const pieces = Array.from({ length: 5 }, () => Buffer.alloc(4_000, ' '));
    const { proxy, ask } = await startInPieces('', pieces, { CYBEREASON_MAX_MEGABYTES: '0.01' });
    const reply = await ask();
    expect(reply.body.length).toBe(8_000);
    expect(await askOutcome(proxy, reply)).toMatchObject({ problem: 'tooLong' });
  });

  test.for([
    ['zeros', gzipSync('{}'), Buffer.alloc(4_000)],
    ['members with nothing in them', gzipSync('{}'), Buffer.concat(Array(200).fill(gzipSync('')))],
  ] as const)('the limit of the settings, where %s unpack to nothing', async ([, first, more]) => {
    const { proxy, ask } = await startInPieces(
      'Content-Encoding: gzip\r\n',
      [first, ...Array<Buffer>(5).fill(more)],
      { CYBEREASON_MAX_MEGABYTES: '0.01' },
    );
    expect(await askOutcome(proxy, await ask())).toMatchObject({ problem: 'tooLong' });
  });

  test('damage within what is compressed', async () => {
    const packed = gzipSync(randomBytes(9_000));
    const damaged = Buffer.from(packed);
    damaged.fill(0xff, 3_000, 3_100);
    const pieces = [damaged.subarray(0, 2_000), damaged.subarray(2_000)];
    const { proxy, ask } = await startInPieces('Content-Encoding: gzip\r\n', pieces);
    expect(await askOutcome(proxy, await ask())).toMatchObject({ problem: 'damaged' });
  });

  test.for([
    ['text', Buffer.from('garbage')],
    ['one byte', Buffer.from('x')],
    ['half of another beginning', Buffer.from([0x1f, 0x8b, 0xff, 0xff])],
    ['something long', randomBytes(9_000).fill(1, 0, 1)],
  ] as const)('%s behind a whole compressed answer, however the two are cut', async ([, rest]) => {
    const whole = gzipSync('{"recordList": []}');
    const both = Buffer.concat([whole, rest]);
    for (const cut of [0, 10, whole.length - 4, whole.length, whole.length + 1]) {
      const pieces = [both.subarray(0, cut), both.subarray(cut)].filter(({ length }) => length > 0);
      const { proxy, ask } = await startInPieces('Content-Encoding: gzip\r\n', pieces);
      const reply = await ask();
      expect(gunzipSync(reply.body.subarray(0, whole.length)).toString()).toBe(
        '{"recordList": []}',
      );
      expect(await askOutcome(proxy, reply)).toMatchObject({ problem: 'damaged' });
    }
  });

  test('damage in the first piece of what is compressed, with all that came before', async () => {
    const damaged = gzipSync(randomBytes(9_000));
    damaged.fill(0xff, 3_000, 3_100);
    const { proxy, ask } = await startInPieces('Content-Encoding: gzip\r\n', [damaged]);
    const reply = await ask();
    expect(reply.body.subarray(0, 3_000)).toEqual(damaged.subarray(0, 3_000));
    expect(await askOutcome(proxy, reply)).toMatchObject({ problem: 'damaged' });
  });

  test('a compressed answer without its end', async () => {
    const packed = gzipSync('{"recordList": []}');
    const pieces = [packed.subarray(0, 12), packed.subarray(12, -8)];
    const { proxy, ask } = await startInPieces('Content-Encoding: gzip\r\n', pieces);
    expect(await askOutcome(proxy, await ask())).toMatchObject({ problem: 'damaged' });
  });

  test('a piece that breaks the rules of HTTP', async () => {
    const proxy = await startRaw((socket) => {
      socket.write(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
      socket.write(chunk('{"recordList": ['));
      setImmediate(() => socket.write('no length\r\n'));
    });
    const reply = await proxy.ask();
    if (reply.status === 200) {
      expect(await askOutcome(proxy, reply)).toMatchObject({ problem: 'notHttp' });
    } else expect(readProblem(reply)).toMatchObject({ problem: 'notHttp' });
  });
});

describe('a request that broke off', () => {
  async function breakOne() {
    const proxy = await startRaw((socket) => socket.end(`${HEAD}Content-Length: 9\r\n\r\n{`));
    const { headers } = await proxy.ask();
    return { proxy, path: `/dashboard/requests/${headers['x-request-id']}` };
  }

  test('is told of to whoever knows its name, and to nobody of another site', async () => {
    const { proxy, path } = await breakOne();
    const ask = (headers = {}, method = 'GET') => proxy.ask({ method, path, headers });
    expect((await ask()).status).toBe(200);
    expect((await ask({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await ask({ host: 'evil.example' })).status).toBe(403);
    expect((await ask({}, 'POST')).status).toBe(405);
    expect((await proxy.ask({ method: 'GET', path: '/dashboard/requests/other' })).status).toBe(
      404,
    );
    expect((await proxy.ask({ method: 'GET', path: '/dashboard/requests/' })).status).toBe(404);
  });

  test('has a name of its own, and one that ended well has no cause', async () => {
    const proxy = await startRaw((socket) => socket.end(`${HEAD}\r\n{"recordList": []}`));
    const names = new Set<unknown>();
    for (let nth = 0; nth < 3; nth++) names.add((await proxy.ask()).headers['x-request-id']);
    expect(names.size).toBe(3);
    for (const name of names) {
      const path = `/dashboard/requests/${name}`;
      expect((await proxy.ask({ method: 'GET', path })).status).toBe(404);
    }
  });
});

describe('the coding of an answer', () => {
  const TEXT = '{"recordList": []}';
  const BOMB = Buffer.alloc(50_000, ' ');

  async function askCoded(headers: readonly string[], body: Buffer | string) {
    const proxy = await startRaw(
      (socket) => {
        socket.write(`${[`${HEAD}`.trimEnd(), ...headers].join('\r\n')}\r\n\r\n`);
        socket.end(body);
      },
      { CYBEREASON_MAX_MEGABYTES: '0.01' },
    );
    return proxy.ask({ headers: { 'accept-encoding': 'gzip' } });
  }

  test.for([
    [],
    ['Content-Encoding:'],
    ['Content-Encoding: identity'],
    ['content-encoding: IDENTITY'],
    ['Content-Encoding: identity, identity'],
  ])('%j is none', async (headers) => {
    const reply = await askCoded(headers, TEXT);
    expect(reply.text).toBe(TEXT);
    expect(reply.headers).not.toHaveProperty('content-encoding');
    expect(readProblem(await askCoded(headers, BOMB))).toMatchObject({ problem: 'tooLong' });
  });

  test.for([
    ['Content-Encoding: gzip'],
    ['content-encoding: GZIP'],
    ['CONTENT-ENCODING: Gzip'],
    ['Content-Encoding: x-gzip'],
    ['Content-Encoding: X-GZip'],
    ['Content-Encoding: gzip, identity'],
    ['Content-Encoding: identity,gzip'],
    ['Content-Encoding:  ,gzip ,'],
    ['Content-Encoding: gzip;level=9'],
    ['Content-Encoding: identity', 'Content-Encoding: gzip'],
  ])('%j is gzip, and counted unpacked', async (headers) => {
    const reply = await askCoded(headers, gzipSync(TEXT));
    expect(gunzipSync(reply.body).toString()).toBe(TEXT);
    expect(reply.headers['content-encoding']).toBe('gzip');
    expect(readProblem(await askCoded(headers, gzipSync(BOMB)))).toMatchObject({
      problem: 'tooLong',
    });
  });

  test.for([
    ['br', ['Content-Encoding: br'], brotliCompressSync(BOMB)],
    ['deflate', ['Content-Encoding: Deflate'], deflateSync(BOMB)],
    ['zstd', ['Content-Encoding: zstd'], Buffer.from('x')],
    ['gzip, gzip', ['Content-Encoding: gzip, gzip'], gzipSync(gzipSync(BOMB))],
    ['gzip, br', ['Content-Encoding: gzip', 'Content-Encoding: br'], Buffer.from('x')],
    ['gzip', ['Transfer-Encoding: gzip, chunked'], Buffer.from('0\r\n\r\n')],
    ['gzipped', ['Content-Encoding: gzipped'], gzipSync(BOMB)],
  ] as const)('%s is refused by its name', async ([name, headers, body]) => {
    expect(readProblem(await askCoded(headers, body))).toEqual({
      problem: 'encoding',
      detail: expect.stringContaining(`“${name}”`),
    });
  });
});
