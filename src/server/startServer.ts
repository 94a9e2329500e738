import { once } from 'node:events';
import { createServer } from 'node:http';
import { isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { isShared } from './access.ts';
import { logAccess } from './accessLog.ts';
import { askForToken, showsToken } from './checkToken.ts';
import { createHandler } from './handleRequest.ts';
import { setSecurityHeaders } from './securityHeaders.ts';
import type { ServeSettings } from './serveSettings.ts';
import type { Settings } from './settings.ts';
import { createStaticHandler } from './staticFiles.ts';
import { createGatewayWarning } from './warnOfGateway.ts';

export interface ServerSetup {
  readonly settings: Settings;
  readonly serve: ServeSettings;
  /** The folder of the build. */
  readonly folder: string;
  /** Receives the lines of the access log, and a warning about forwarded requests. */
  readonly log: (line: string) => void;
  /** The version of the dashboard, for health checks. */
  readonly version?: string | undefined;
}

export interface RunningServer {
  /** Without a trailing slash. */
  readonly url: string;
  /** Refuses new requests, waits up to `graceMs` for running ones, and stops. */
  readonly stop: (graceMs: number) => Promise<void>;
}

const HEALTH_PATH = '/healthz';
const HEADERS_TIMEOUT_MS = 20_000;
const REQUEST_TIMEOUT_MS = 30_000;
/** Longer than gateways keep an idle connection, 60 s in nginx: otherwise they send into a closed one. */
const KEEP_ALIVE_MS = 75_000;

/** Serves the built dashboard and its proxy. Resolves when the server is listening. */
export async function startServer(setup: ServerSetup): Promise<RunningServer> {
  const { settings, serve, folder, log, version } = setup;
  const { access, host, port } = serve;
  const sendStatic = createStaticHandler(folder);
  const handle = createHandler(settings, access);
  const warnOfGateway = createGatewayWarning(access, log);
  const options = {
    headersTimeout: HEADERS_TIMEOUT_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  const server = createServer(options, (request, response) => {
    setSecurityHeaders(response);
    if (request.url === HEALTH_PATH) {
      response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
      response.end(version === undefined ? 'ok\n' : `ok ${version}\n`);
      return;
    }
    warnOfGateway(request);
    logAccess(request, response, log);
    const { token } = access;
    if (token !== undefined && !showsToken(request.headers, token)) {
      askForToken(response);
      return;
    }
    handle(request, response, () => sendStatic(request, response));
  });
  if (isShared(access)) server.maxConnections = 2000;
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  const name = isIPv6(address.address) ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    stop: async (graceMs) => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      await Promise.race([closed, sleep(graceMs, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}
