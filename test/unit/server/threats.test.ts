import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { createGzip, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createDoor } from './createDoor.ts';
import { ENDPOINT } from './endpoint.ts';
import { startBoth, startProxy } from './startProxy.ts';

/** Sends bytes as they are, and reads all that comes back until the connection ends. */
async function sendRaw(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.setTimeout(2_000, () => socket.destroy());
  socket.write(bytes);
  return readText(socket).catch(() => '');
}

const MARKED = 'Host: localhost\r\nX-Dashboard: 1\r\n';

/** A service that answers each connection as told, and the proxy before it. */
async function startRawService(
  treat: (socket: Socket, isFirst: boolean) => void,
  env: Readonly<Record<string, string>> = {},
) {
  let connections = 0;
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    treat(socket, connections++ === 0);
  });
  const url = await listen(server);
  const proxy = await startProxy({ CYBEREASON_URL: url, ...env });
  return { proxy, countConnections: () => connections };
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

describe('requests that two servers could read differently', () => {
  test.for([
    'localhost\r\nHost: evil.example',
    'localhost\r\nhOST: localhost',
    'evil.example\r\nHost: localhost',
  ])('two hosts, %j', async (hosts) => {
    const { service, proxy } = await startBoth({ scenario: 'empty' });
    for (const path of [ENDPOINT, '/dashboard/config', '/dashboard/session', '/']) {
      const answer = await sendRaw(
        proxy.port,
        `POST ${path} HTTP/1.1\r\nHost: ${hosts}\r\nX-Dashboard: 1\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`,
      );
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    }
    expect(service.requests).toEqual([]);
  });

  const smuggled = `POST ${ENDPOINT} HTTP/1.1\r\n${MARKED}Content-Length: 2\r\n\r\n{}`;

  test.for<[string, string]>([
    [
      'a length and chunks',
      `Content-Length: ${smuggled.length + 5}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
    ],
    ['two lengths', `Content-Length: 2\r\nContent-Length: ${smuggled.length}\r\n\r\n{}${smuggled}`],
    ['a length that is none', 'Content-Length: +2\r\n\r\n{}'],
    ['chunks spelt oddly', `Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${smuggled}`],
    ['a blank before the colon', `Content-Length : 2\r\n\r\n{}${smuggled}`],
    ['a folded header', `X-A: b\r\n Content-Length: 0\r\nX-\u0000: 1\r\n\r\n`],
    ['a line feed in a name', `X-A\n: 1\r\n\r\n`],
  ])('%s', async ([, rest]) => {
    const { service, proxy } = await startBoth({ scenario: 'empty' });
    const answer = await sendRaw(proxy.port, `POST ${ENDPOINT} HTTP/1.1\r\n${MARKED}${rest}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(service.requests).toEqual([]);
  });

  test('headers without an end', async () => {
    const { service, proxy } = await startBoth({ scenario: 'empty' });
    const answer = await sendRaw(
      proxy.port,
      `POST ${ENDPOINT} HTTP/1.1\r\n${MARKED}X-Long: ${'x'.repeat(100_000)}\r\n\r\n`,
    );
    expect(answer === '' || answer.startsWith('HTTP/1.1 431 ')).toBe(true);
    expect(service.requests).toEqual([]);
  });

  test('a whole address in the first line reaches no other host', async () => {
    const { service, proxy } = await startBoth({ scenario: 'empty' });
    const answer = await sendRaw(
      proxy.port,
      `POST http://evil.example${ENDPOINT} HTTP/1.1\r\n${MARKED}Content-Length: 0\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).not.toContain('recordList');
    expect(service.requests).toEqual([]);
  });

  test('a tunnel is not made', async () => {
    const { service, proxy } = await startBoth({ scenario: 'empty' });
    const answer = await sendRaw(proxy.port, `CONNECT evil.example:443 HTTP/1.1\r\n${MARKED}\r\n`);
    expect(answer).toBe('');
    expect(service.requests).toEqual([]);
  });
});

describe('a service that is out to do harm', () => {
  test.for<[string, string]>([
    ['a header with a line in it', 'X-A: b\rSet-Cookie: a=b\r\n'],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 5\r\n'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n'],
    ['a type with a NUL', 'Content-Type: text/\u0000html\r\n'],
  ])('%s is no answer', async ([, headers]) => {
    const { proxy } = await startRawService((socket) =>
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\n${headers}\r\n{}`)),
    );
    const reply = await proxy.ask();
    expect(reply.status).toBe(502);
    expect(reply.headers).not.toHaveProperty('set-cookie');
  });

  test('a second answer after the first is nobody’s', async () => {
    const { proxy, countConnections } = await startRawService((socket) =>
      socket.once('data', () =>
        socket.write(
          'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecond',
        ),
      ),
    );
    expect((await proxy.ask()).text).toBe('{}');
    expect((await proxy.ask()).text).toBe('{}');
    expect(countConnections()).toBe(2);
  });

  test('an answer before the request has come is an answer', async () => {
    const { proxy } = await startRawService((socket) =>
      socket.end('HTTP/1.1 503 Busy\r\nContent-Length: 4\r\n\r\nbusy'),
    );
    const { status } = await proxy.ask();
    expect([502, 503]).toContain(status);
  });

  test('a redirect to another host is not followed there', async () => {
    let visits = 0;
    const other = await listen(
      createServer((_request, response) => {
        visits++;
        response.end('{}');
      }),
    );
    const { proxy } = await startRawService(
      (socket) =>
        socket.once('data', () =>
          socket.end(`HTTP/1.1 307 Moved\r\nLocation: ${other}${ENDPOINT}\r\n\r\n`),
        ),
      { CYBEREASON_COOKIE: 'JSESSIONID=1' },
    );
    expect((await proxy.ask()).status).toBe(502);
    expect(visits).toBe(0);
  });
});

describe('an answer without an end', () => {
  async function startEndless(
    headers: Readonly<Record<string, string>>,
    piece: Buffer,
    env: Readonly<Record<string, string>>,
  ) {
    const left = createDoor();
    const server = createServer((_request, response) => {
      response.once('close', left.open);
      response.on('error', () => undefined);
      response.writeHead(200, { 'content-type': 'application/json', ...headers });
      const more = () => {
        if (response.destroyed) return;
        // Whoever reads it lives in this process, and has to get a turn, too.
        response.write(piece, () => setImmediate(more));
      };
      more();
    });
    const proxy = await startProxy({ CYBEREASON_URL: await listen(server), ...env });
    return { proxy, left: left.opened };
  }

  test('breaks off at the limit', async () => {
    const { proxy, left } = await startEndless({}, Buffer.alloc(50_000, ' '), {
      CYBEREASON_MAX_MEGABYTES: '1',
    });
    const { status, isBroken, body } = await proxy.ask();
    expect([status, isBroken]).toEqual([200, true]);
    expect(body.length).toBeLessThanOrEqual(1_000_000);
    await left;
  });

  test('is refused at once where it says how long it is', async () => {
    const { proxy } = await startEndless({ 'content-length': '1000001' }, Buffer.alloc(1000, ' '), {
      CYBEREASON_MAX_MEGABYTES: '1',
    });
    const { status, text } = await proxy.ask();
    expect(status).toBe(502);
    expect(text).toContain('CYBEREASON_MAX_MEGABYTES');
  });

  test('is refused where its first piece unpacks to more than the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '), { level: 9 });
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': bomb.length });
      response.end(bomb);
    });
    expect(bomb.length).toBeLessThan(100_000);
    const proxy = await startProxy({
      CYBEREASON_URL: await listen(server),
      CYBEREASON_MAX_MEGABYTES: '10',
    });
    const { status, text } = await proxy.ask({ headers: { 'accept-encoding': 'gzip' } });
    expect(status).toBe(502);
    expect(JSON.parse(text)).toMatchObject({ problem: 'tooLong' });
  });

  test('is whole where it is below the limit, packed or not', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      const gzip = createGzip();
      gzip.pipe(response);
      gzip.end(Buffer.alloc(9_000_000, ' '));
    });
    const proxy = await startProxy({
      CYBEREASON_URL: await listen(server),
      CYBEREASON_MAX_MEGABYTES: '10',
    });
    const { isBroken } = await proxy.ask({ headers: { 'accept-encoding': 'gzip' } });
    expect(isBroken).toBe(false);
  });

  test('is refused where it says that it is packed, and is not', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.write('{"recordList": [');
    });
    const proxy = await startProxy({ CYBEREASON_URL: await listen(server) });
    const { status, text } = await proxy.ask({ headers: { 'accept-encoding': 'gzip' } });
    expect(status).toBe(502);
    expect(JSON.parse(text)).toMatchObject({ problem: 'damaged' });
  });
});
