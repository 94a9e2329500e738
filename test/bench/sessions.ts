/**
 * `npm run bench:sessions`: one process of `npm run serve`, 200 people signed in, 50 of them
 * downloading 40 MB at once, four of them slowly. Prints how much memory it took at most, and fails
 * above 300 MB. With `-- --gzip` the tenant compresses the 40 MB, and the server unpacks them to count
 * them, as CYBEREASON_MAX_MEGABYTES has it do. Needs Linux, and a build in dist.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createGunzip, gzipSync } from 'node:zlib';
import { findScenario } from '../../mocks/scenarios.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const ENDPOINT = '/rest/download_v1/process_classification';
const SESSIONS = 200;
const DOWNLOADS = 50;
const SLOW = 4;
const SIZE = 40_000_000;
const PIECE_SIZE = 64 * 1024;
const LIMIT_MB = 300;
const { gzip: isPacked } = parseArgs({
  options: { gzip: { type: 'boolean', default: false } },
}).values;

/** Classifications like those of a service, cut off at 40 MB. */
async function makeText(): Promise<Buffer> {
  const now = Date.now();
  const answer = findScenario('hundredThousand').respond({
    path: ENDPOINT,
    cookie: undefined,
    now,
  });
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer?.body ?? []) {
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    size += bytes.length;
    if (size >= SIZE) break;
  }
  if (size < SIZE) throw new Error(`Only ${size} bytes were made.`);
  return Buffer.concat(pieces, SIZE);
}

/** A tenant where everyone can sign in, and whose data is 40 MB of text. */
async function startTenant(): Promise<string> {
  const text = await makeText();
  const bytes = isPacked ? gzipSync(text) : text;
  const headers = {
    'content-type': 'application/json',
    'content-length': bytes.length,
    ...(isPacked ? { 'content-encoding': 'gzip' } : {}),
  };
  let sessions = 0;
  const server = createServer((asked, answer) => {
    asked.resume();
    asked.once('end', () => {
      if (asked.url === ENDPOINT) {
        answer.writeHead(200, headers);
        sendPieces(answer, bytes);
      } else if (asked.url === '/login.html') {
        const cookie = `JSESSIONID=${++sessions}; Path=/; HttpOnly`;
        answer.writeHead(302, { location: '/#/current?', 'set-cookie': cookie }).end();
      } else answer.end('<title>Home</title>');
    });
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

function sendPieces(answer: NodeJS.WritableStream, bytes: Buffer): void {
  let sent = 0;
  const more = () => {
    while (sent < bytes.length) {
      const piece = bytes.subarray(sent, sent + PIECE_SIZE);
      sent += piece.length;
      if (!answer.write(piece)) {
        answer.once('drain', more);
        return;
      }
    }
    answer.end();
  };
  more();
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function startServe(tenant: string): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', CYBEREASON_URL: tenant, CYBEREASON_LOGIN_URL: tenant },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout);
  for await (const line of lines) {
    const port = /The dashboard is at http:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (port !== undefined) {
      child.stdout.resume();
      return { child, port: Number(port) };
    }
  }
  throw new Error('The server did not start.');
}

async function ask(
  port: number,
  path: string,
  body: string,
  cookie: string | undefined,
): Promise<IncomingMessage> {
  const headers = {
    'x-dashboard': '1',
    ...(isPacked ? { 'accept-encoding': 'gzip' } : {}),
    ...(cookie === undefined ? {} : { cookie }),
  };
  const options = { host: '127.0.0.1', port, path, method: 'POST', headers, agent: false };
  return new Promise((done, fail) => {
    const asked = request(options, done);
    asked.once('error', fail);
    asked.end(body);
  });
}

async function signIn(port: number, user: string): Promise<string> {
  const body = JSON.stringify({ user, password: 'x' });
  const answer = await ask(port, '/dashboard/session', body, undefined);
  answer.resume();
  const [given] = answer.headers['set-cookie'] ?? [];
  const cookie = given?.split(';')[0];
  if (cookie === undefined) throw new Error(`Signing in came to ${answer.statusCode}.`);
  return cookie;
}

async function download(port: number, cookie: string, isSlow: boolean): Promise<void> {
  const answer = await ask(port, ENDPOINT, '{}', cookie);
  if (isPacked !== (answer.headers['content-encoding'] === 'gzip')) {
    throw new Error(`The answer is packed as ${answer.headers['content-encoding']}.`);
  }
  let size = 0;
  for await (const piece of isPacked ? answer.pipe(createGunzip()) : answer) {
    size += piece.length;
    if (isSlow) await sleep(2);
  }
  if (size !== SIZE) throw new Error(`Only ${size} bytes came.`);
}

/** How much memory a process uses now and used at most, in MB. */
function readMemory(pid: number): { now: number; most: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => {
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1];
    return Math.round((Number(kilobytes) * 1024) / 1e6);
  };
  return { now: read('VmRSS'), most: read('VmHWM') };
}

const { child, port } = await startServe(await startTenant());
const pid = child.pid ?? 0;
const idle = readMemory(pid).now;
const cookies: string[] = [];
for (let person = 0; person < SESSIONS; person++) {
  cookies.push(await signIn(port, `person-${person}@example.com`));
}
const signedIn = readMemory(pid).now;
const startedAt = performance.now();
await Promise.all(
  cookies.slice(0, DOWNLOADS).map((cookie, index) => download(port, cookie, index < SLOW)),
);
const seconds = (performance.now() - startedAt) / 1000;
const { most } = readMemory(pid);
console.log(
  `Started: ${idle} MB. ${SESSIONS} signed in: ${signedIn} MB. ${DOWNLOADS} downloads of 40 MB${isPacked ? ', compressed,' : ''} at once: ${most} MB at most, ${seconds.toFixed(1)} s.`,
);
child.kill('SIGTERM');
await once(child, 'exit');
if (most > LIMIT_MB) {
  console.error(`More than ${LIMIT_MB} MB.`);
  process.exitCode = 1;
}
process.exit();
