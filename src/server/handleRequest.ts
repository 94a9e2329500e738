import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DashboardConfig } from '../model/loadState.ts';
import { refuseCaller } from './checkCaller.ts';
import { forward } from './forward.ts';
import { notAllowed, sendProblem } from './problem.ts';
import { readSession } from './session.ts';
import type { Settings } from './settings.ts';

export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void;

const CONFIG_PATH = '/dashboard/config';
const BODY_LIMIT = 1024;

/**
 * A handler for the two things that the page asks its own origin for: where the data comes from,
 * and the data. Everything else below /rest is refused, and the rest is left to `next`.
 */
export function createHandler(settings: Settings): Handler {
  return (request, response, next) => {
    const path = request.url?.split('?', 1)[0] ?? '';
    const isConfig = path === CONFIG_PATH;
    if (!isConfig && path !== '/rest' && !path.startsWith('/rest/')) {
      next();
      return;
    }
    const refusal = refuseCaller(request);
    if (refusal !== undefined) {
      sendProblem(response, 403, notAllowed(refusal));
    } else if (isConfig) {
      answerConfig(settings, request, response);
    } else {
      answerRest(settings, path, request, response).catch(() => response.destroy());
    }
  };
}

function answerConfig(
  settings: Settings,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendProblem(response, 405, notAllowed(`${CONFIG_PATH} can only be read.`), {
      allow: 'GET, HEAD',
    });
    return;
  }
  const isService = settings.source === 'service';
  const config: DashboardConfig = {
    source: settings.source,
    host: isService ? settings.url.host : undefined,
    endpoint: settings.endpoint,
    scenario: isService ? 'sample' : settings.scenario,
  };
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(config));
}

async function answerRest(
  settings: Settings,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (path !== settings.endpoint) {
    const detail = `The dashboard asks the service for ${settings.endpoint} only.`;
    sendProblem(response, 404, notAllowed(detail));
    return;
  }
  if (request.method !== 'POST') {
    sendProblem(response, 405, notAllowed(`${path} takes POST only.`), { allow: 'POST' });
    return;
  }
  if (settings.source === 'sample') {
    const detail = 'No service is set: CYBEREASON_URL would name one.';
    sendProblem(response, 404, notAllowed(detail));
    return;
  }
  if (!(await drainBody(request))) {
    const detail = 'The body of the request is too large; {} is all that the service takes.';
    sendProblem(response, 413, notAllowed(detail), { connection: 'close' });
    return;
  }
  const session = await readSession(settings, Date.now());
  const acceptsGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  await forward(settings, session, acceptsGzip, response);
}

/** Reads the body away, since nothing in it matters. Resolves to false when it is over the limit. */
async function drainBody(request: IncomingMessage): Promise<boolean> {
  let size = 0;
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    size += piece.length;
    if (size > BODY_LIMIT) return false;
  }
  return true;
}
