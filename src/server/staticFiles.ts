import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { notAllowed, sendProblem } from './problem.ts';
import { SettingsError } from './settings.ts';

/** Serves the files of a build. */
export type StaticHandler = (request: IncomingMessage, response: ServerResponse) => void;

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly packed: ReadonlyMap<Encoding, Buffer>;
}

type Encoding = 'br' | 'gzip';

const ENCODINGS: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const PAGE = '/index.html';
/** File names in this folder contain a hash of the content, so they can be cached forever. */
const HASHED = '/assets/';

/**
 * Creates a handler for the present files of `folder`. They are read once; no other file can be served. The
 * addresses of the dashboard's pages are answered with the page.
 *
 * @throws SettingsError if there is no page in the folder
 */
export function createStaticHandler(folder: string): StaticHandler {
  const files = readFiles(folder);
  const page = files.get(PAGE);
  if (page === undefined)
    throw new SettingsError(`There is no page in ${folder}: run npm run build first.`);

  return (request, response) => {
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      const problem = notAllowed('The page can only be read.');
      sendProblem(response, 405, problem, { allow: 'GET, HEAD' });
      return;
    }
    const path = pathOf(request);
    const file = files.get(path) ?? (isPageAddress(path) ? page : undefined);
    if (file === undefined) {
      sendProblem(response, 404, notAllowed('There is no such file.'));
      return;
    }
    const isHashed = path.startsWith(HASHED);
    sendFile(
      file,
      isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      request,
      response,
    );
  };
}

function pathOf({ url = '' }: IncomingMessage): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** Whether a path is the root or a single segment, which the page's relative addresses need. */
function isPageAddress(path: string): boolean {
  return /^\/[^/.]*$/.test(path);
}

function sendFile(
  { type, etag, plain, packed }: StaticFile,
  cacheControl: string,
  { headers, method }: IncomingMessage,
  response: ServerResponse,
): void {
  const accepted = readEncodings(headers['accept-encoding']);
  const encoding = ENCODINGS.map(([name]) => name).find(
    (name) => accepted.has(name) && packed.has(name),
  );
  const body = (encoding && packed.get(encoding)) ?? plain;
  const tag = `"${etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  response.setHeader('cache-control', cacheControl);
  response.setHeader('etag', tag);
  response.setHeader('vary', 'accept-encoding');
  if (headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  if (encoding !== undefined) response.setHeader('content-encoding', encoding);
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  response.end(method === 'HEAD' ? undefined : body);
}

/** The encodings that a browser accepts. One with a weight of 0 is not accepted. */
function readEncodings(header: string | string[] | undefined): ReadonlySet<string> {
  const names = String(header ?? '')
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1)[0]?.trim() ?? '');
  return new Set(names);
}

function readFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length));
  const known = new Set(names);
  const files = new Map<string, StaticFile>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const plain = readFileSync(join(folder, name));
    const packed = new Map<Encoding, Buffer>();
    for (const [encoding, end] of ENCODINGS) {
      if (known.has(name + end)) packed.set(encoding, readFileSync(join(folder, name + end)));
    }
    const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
    files.set(name.split(sep).join('/'), { type, etag, plain, packed });
  }
  return files;
}
