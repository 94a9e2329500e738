import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, isIPv6 } from 'node:net';
import { answerJson, type Scenario } from '../scenario.ts';
import { LOGIN_PAGE, sendToLogin } from '../scenarios/session.ts';
import { NOT_FOUND } from '../scenarios/trouble.ts';
import { findScenario } from '../scenarios.ts';
import { keepBytes } from './keepBytes.ts';
import { createLoginDesk } from './loginDesk.ts';
import { sendAnswer } from './sendAnswer.ts';

export interface ServiceOptions {
  /** A scenario or its name. */
  readonly scenario: string | Scenario;
  /** 0, the default, selects any free port. */
  readonly port?: number;
  /** The `name=value` of a valid session: a request without it is redirected to the login page. */
  readonly cookie?: string;
  /** Whether answers are compressed for clients that accept it. */
  readonly gzip?: boolean;
  /** The key and certificate in PEM for TLS. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A request that the service received. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface RunningService {
  /** Without a trailing slash. */
  readonly url: string;
  /** All requests so far. */
  readonly requests: readonly SeenRequest[];
  /** Changes the scenario for the next requests. */
  use(scenario: string | Scenario): void;
  /** Calls back when a client disconnects before the answer has ended. */
  onAborted(callback: () => void): void;
  /** Ends the sessions of all clients that have signed in. */
  endSessions(): void;
  /** Reports from now on that the data was renewed at this moment. */
  renewData(): void;
  close(): Promise<void>;
}

const CLASSIFICATIONS = /\/rest\/(download|classification)_v1\/process_classification$/;
const AGE_PATH = '/service';

/** Starts a stand-in of the service on this machine, over real HTTP. Resolves when it is listening. */
export async function startService(options: ServiceOptions): Promise<RunningService> {
  let scenario = toScenario(options.scenario);
  if (scenario.large) keepBytes(scenario);
  const requests: SeenRequest[] = [];
  const aborted: (() => void)[] = [];
  const desk = createLoginDesk();
  let renewedAt = Date.now();

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seen = await readRequest(message);
    requests.push(seen);
    const gzip = options.gzip === true && /\bgzip\b/.test(`${seen.headers['accept-encoding']}`);
    const { path, method } = seen;
    const { cookie } = seen.headers;
    const now = Date.now();
    const page =
      scenario.login === undefined
        ? path === '/login.html' && LOGIN_PAGE
        : desk.answer({ method, path, cookie, body: seen.body }, scenario.login);
    if (page) return sendAnswer(response, page, gzip);
    const asksAge = path.endsWith(AGE_PATH);
    const dataPath = asksAge ? path.slice(0, -AGE_PATH.length) : path;
    if (!CLASSIFICATIONS.test(dataPath) || method !== 'POST') {
      return sendAnswer(response, NOT_FOUND, gzip);
    }
    const signedIn = scenario.login === undefined ? undefined : desk.isSignedIn(cookie);
    const lacksCookie = options.cookie !== undefined && !hasCookie(cookie, options.cookie);
    if (signedIn === false || lacksCookie) return sendAnswer(response, sendToLogin(now), gzip);
    if (asksAge) {
      if (scenario.knowsAge === false) return sendAnswer(response, NOT_FOUND, gzip);
      const age = { lastFlushCacheTime: renewedAt, isFullDownloadSupported: true };
      return sendAnswer(response, answerJson(JSON.stringify(age)), gzip);
    }
    const request = { path, cookie, now, ...(signedIn === undefined ? {} : { signedIn }) };
    const reply = scenario.respond(request);
    if (reply === undefined) return;
    const body = scenario.large ? keepBytes(scenario) : reply.body;
    await sendAnswer(response, { ...reply, body }, gzip);
  };

  const listener: RequestListener = (request, response) => {
    response.once('close', () => {
      if (!response.writableFinished) for (const callback of aborted) callback();
    });
    answer(request, response).catch(() => response.destroy());
  };
  const server =
    options.tls === undefined ? createServer(listener) : createTlsServer(options.tls, listener);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `${options.tls === undefined ? 'http' : 'https'}://${formatAddress(server.address())}`,
    requests,
    use(next) {
      scenario = toScenario(next);
    },
    onAborted(callback) {
      aborted.push(callback);
    },
    endSessions: desk.endSessions,
    renewData() {
      renewedAt = Math.max(Date.now(), renewedAt + 1);
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function toScenario(scenario: string | Scenario): Scenario {
  return typeof scenario === 'string' ? findScenario(scenario) : scenario;
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(pieces).toString(),
  };
}

function hasCookie(header: string | undefined, cookie: string): boolean {
  return (header ?? '').split(/;\s*/).includes(cookie);
}

function formatAddress(address: AddressInfo | string | null): string {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return `${isIPv6(address.address) ? `[${address.address}]` : address.address}:${address.port}`;
}
