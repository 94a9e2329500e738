import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  request as requestHttp,
} from 'node:http';
import { onTestFinished } from 'vitest';
import {
  type RunningService,
  type ServiceOptions,
  startService,
} from '../../../mocks/service/startService.ts';
import { createHandler } from '../../../src/server/handleRequest.ts';
import { type Environment, readSettings } from '../../../src/server/settings.ts';
import { ENDPOINT } from './endpoint.ts';

/** What the handler leaves to the rest of the server is answered with this page, as Vite would. */
export const PAGE = '<title>The dashboard</title>';

export interface Question {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
  /** Ends the request, and its connection. */
  readonly signal?: AbortSignal;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
  /** Whether the connection broke before the answer had ended. */
  readonly isBroken: boolean;
}

export interface RunningProxy {
  readonly port: number;
  /** Asks as the page would, unless told otherwise, and reads all of the answer. */
  ask(question?: Question): Promise<Reply>;
  /** As `ask`, up to the headers of the answer. */
  open(question?: Question): Promise<IncomingMessage>;
}

/** The proxy's handler on a server of its own, until the test has finished. */
export async function startProxy(env: Environment, root = '/'): Promise<RunningProxy> {
  const handler = createHandler(readSettings(env, root));
  const server = createServer((request, response) =>
    handler(request, response, () => response.end(PAGE)),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return connectTo(address.port);
}

/** Asks whatever listens on a port of this machine. */
export function connectTo(port: number): RunningProxy {
  const open = (question: Question = {}) => openAnswer(port, question);
  return { port, open, ask: async (question) => readAnswer(await open(question)) };
}

/** The stand-in of the service, until the test has finished. */
export async function startTestService(options: ServiceOptions): Promise<RunningService> {
  const service = await startService(options);
  onTestFinished(() => service.close());
  return service;
}

/** Stand-in and proxy, joined. */
export async function startBoth(options: ServiceOptions, env: Environment = {}) {
  const service = await startTestService(options);
  const proxy = await startProxy({ CYBEREASON_URL: service.url, ...env });
  return { service, proxy };
}

function openAnswer(port: number, question: Question): Promise<IncomingMessage> {
  const { method = 'POST', path = ENDPOINT, headers = {}, body = '{}', signal } = question;
  return new Promise((resolve, reject) => {
    const request = requestHttp({
      host: '127.0.0.1',
      port,
      method,
      path,
      headers: { 'x-dashboard': '1', ...headers },
      signal,
      agent: false,
    });
    request.once('response', resolve);
    request.once('error', reject);
    request.end(['GET', 'HEAD', 'DELETE'].includes(method) ? undefined : body);
  });
}

async function readAnswer(answer: IncomingMessage): Promise<Reply> {
  const pieces: Buffer[] = [];
  let isBroken = false;
  try {
    for await (const piece of answer) pieces.push(piece);
  } catch {
    isBroken = true;
  }
  const body = Buffer.concat(pieces);
  const { statusCode = 0, headers } = answer;
  return { status: statusCode, headers, body, text: body.toString(), isBroken };
}
