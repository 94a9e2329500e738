import { lookup } from 'node:dns/promises';
import type { IncomingMessage } from 'node:http';
import { connect, isIP } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { TLSSocket } from 'node:tls';
import { isLoopbackName } from '../base/isLoopbackName.ts';
import type { ProxyProblem } from '../model/loadState.ts';
import { askService } from './askService.ts';
import type { FindProxy } from './companyProxy.ts';
import { findCookieReach } from './cookieReach.ts';
import { describeNetworkError } from './describeNetworkError.ts';
import { describeRedirect } from './describeRedirect.ts';
import { readSession } from './session.ts';
import type { ServiceSettings, Settings } from './settings.ts';

/** The result for one part of the set-up: a readable sentence without a secret. */
export interface Finding {
  readonly part: 'Name' | 'Encryption' | 'Company proxy' | 'Cookie' | 'Endpoint';
  readonly isGood: boolean;
  readonly sentence: string;
}

/** Problems that occur after the service is reached and before anything is sent. */
const ENCRYPTION_PROBLEMS: ReadonlySet<ProxyProblem['problem']> = new Set<ProxyProblem['problem']>([
  'tls',
  'certificateName',
  'certificateExpired',
  'certificateIssuer',
  'clientCertificate',
  'notEncrypted',
]);

/** The answer of the service, or the reason why there is none. */
type Outcome =
  | { readonly answer: IncomingMessage; readonly encryption: string }
  | { readonly error: unknown };

/** Resolves a name through the name servers of this machine. */
type LookUp = (name: string) => Promise<{ readonly address: string }>;

/** Tests the way to the service, part by part, with the same request as the page's. */
export async function checkSetup(
  settings: Settings,
  findProxy: FindProxy,
  lookUp: LookUp = lookup,
): Promise<readonly Finding[]> {
  if (settings.source === 'sample') return describeSample();
  const proxy = findProxy(settings.url)?.url;
  const session = await readSession(settings, Date.now());
  const outcome = await ask(settings, findProxy, session.cookie);
  return [
    await checkName(settings, proxy, lookUp),
    checkEncryption(settings.url, outcome),
    await checkProxy(settings, proxy),
    checkCookie(settings, session.cookie !== undefined, session.state),
    checkEndpoint(settings, outcome, session.state),
  ];
}

/** Formats a finding as a line for the terminal. */
export function formatFinding({ part, isGood, sentence }: Finding): string {
  return `${isGood ? 'ok    ' : 'FAULT '} ${part}: ${sentence}`;
}

function describeSample(): readonly Finding[] {
  const sentence = 'no service is set, so there is sample data; CYBEREASON_URL would name one.';
  const parts = ['Name', 'Encryption', 'Company proxy', 'Cookie', 'Endpoint'] as const;
  return parts.map((part) => ({ part, isGood: true, sentence }));
}

async function ask(
  settings: ServiceSettings,
  findProxy: FindProxy,
  cookie: string | undefined,
): Promise<Outcome> {
  const { url, idleMs } = settings;
  const stop = new AbortController();
  try {
    const answer = await askService({
      url,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(cookie === undefined ? {} : { cookie }),
      },
      body: '{}',
      idleMs,
      findProxy,
      signal: stop.signal,
    });
    const encryption = describeSocket(answer);
    // Only the head of the answer is needed.
    answer.on('error', () => undefined).destroy();
    return { answer, encryption };
  } catch (error) {
    return { error };
  } finally {
    stop.abort();
  }
}

function describeSocket({ socket }: IncomingMessage): string {
  if (!(socket instanceof TLSSocket)) return '';
  const until = socket.getPeerCertificate().valid_to;
  return `${socket.getProtocol()}, with a certificate that is good until ${until}.`;
}

async function checkName(
  { url: { hostname }, idleMs }: ServiceSettings,
  proxy: URL | undefined,
  lookUp: LookUp,
): Promise<Finding> {
  const part = 'Name';
  if (proxy !== undefined) {
    return { part, isGood: true, sentence: `the company's proxy looks ${hostname} up.` };
  }
  const name = hostname.replace(/^\[|\]$/g, '');
  if (isIP(name) !== 0) {
    return { part, isGood: true, sentence: `${name} is an address, so nothing is looked up.` };
  }
  const timeout = new AbortController();
  try {
    const found = await Promise.race([
      lookUp(name),
      sleep(idleMs, undefined, { signal: timeout.signal }),
    ]);
    const sentence =
      found === undefined
        ? `no name server gave an address for ${name} within CYBEREASON_TIMEOUT_SECONDS, ${idleMs / 1000} s, so the service cannot be reached by its name. Check the name servers of this machine and its connection.`
        : `${name} has the address ${found.address}.`;
    return { part, isGood: found !== undefined, sentence };
  } catch (error) {
    return { part, isGood: false, sentence: describeNetworkError(error, name).detail };
  } finally {
    timeout.abort();
  }
}

function checkEncryption(url: URL, outcome: Outcome): Finding {
  const part = 'Encryption';
  if (url.protocol === 'http:') {
    return { part, isGood: true, sentence: 'none, as the service is on this machine.' };
  }
  if ('answer' in outcome) return { part, isGood: true, sentence: outcome.encryption };
  const { problem, detail } = describeNetworkError(outcome.error, url.host);
  return ENCRYPTION_PROBLEMS.has(problem)
    ? { part, isGood: false, sentence: detail }
    : { part, isGood: false, sentence: `not reached, as no connection to ${url.host} came about.` };
}

async function checkProxy(
  { url, idleMs }: ServiceSettings,
  proxy: URL | undefined,
): Promise<Finding> {
  const part = 'Company proxy';
  if (proxy === undefined) {
    const why = isLoopbackName(url.hostname)
      ? 'none is used on this machine.'
      : `none; HTTPS_PROXY names none, or NO_PROXY leaves ${url.hostname} out.`;
    return { part, isGood: true, sentence: why };
  }
  const { hostname, host, protocol } = proxy;
  const port = Number(proxy.port) || (protocol === 'https:' ? 443 : 80);
  try {
    await reach(hostname.replace(/^\[|\]$/g, ''), port, idleMs);
    return { part, isGood: true, sentence: `${host} takes connections.` };
  } catch (error) {
    const { detail } = describeNetworkError(error, host);
    return { part, isGood: false, sentence: `${detail} HTTPS_PROXY names it.` };
  }
}

function reach(host: string, port: number, idleMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    socket.setTimeout(idleMs, () =>
      socket.destroy(Object.assign(new Error('silent'), { code: 'ETIMEDOUT' })),
    );
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
  });
}

function checkCookie(
  { url, login, cookie }: ServiceSettings,
  hasCookie: boolean,
  state: string,
): Finding {
  const part = 'Cookie';
  if (hasCookie) {
    return { part, isGood: true, sentence: `one of the settings goes to ${url.host}.` };
  }
  if (cookie.kind !== 'none') return { part, isGood: false, sentence: state };
  if (login === undefined) {
    const sentence = 'none is set, and nobody can sign in; good for a service that asks for none.';
    return { part, isGood: true, sentence };
  }
  switch (findCookieReach(login, url)) {
    case 'same':
      return { part, isGood: true, sentence: `that of a sign-in at ${login.host} reaches it.` };
    case 'possible':
      return {
        part,
        isGood: true,
        sentence: `that of a sign-in at ${login.host} reaches ${url.host} only if it is made out to the domain of both; the first sign-in tells.`,
      };
    case 'never':
      return {
        part,
        isGood: false,
        sentence: `that of a sign-in at ${login.host} never reaches ${url.host}, which is in another domain: CYBEREASON_COOKIE_FILE can hold one for it.`,
      };
  }
}

function checkEndpoint(settings: ServiceSettings, outcome: Outcome, state: string): Finding {
  const part = 'Endpoint';
  const { url, login } = settings;
  if ('error' in outcome) {
    const { detail } = describeNetworkError(outcome.error, url.host);
    return { part, isGood: false, sentence: detail };
  }
  const { statusCode: status = 0, headers } = outcome.answer;
  const says = `${url.host}${url.pathname} answers with status ${status}`;
  const isRedirect = status >= 300 && status < 400;
  const redirect = isRedirect
    ? describeRedirect(headers.location, { url, login, state })
    : undefined;
  if (redirect?.problem === 'redirect') {
    return { part, isGood: false, sentence: redirect.detail };
  }
  const asksForLogin = status === 401 || isRedirect;
  if (asksForLogin && settings.cookie.kind === 'none' && login !== undefined) {
    const sentence = `${says}: it asks for the sign-in at ${login.host}.`;
    return { part, isGood: true, sentence };
  }
  if (asksForLogin) {
    return { part, isGood: false, sentence: `${says}: it asks for a login. ${state}` };
  }
  if (status !== 200) {
    const hint = status === 404 ? ' CYBEREASON_URL or CYBEREASON_ENDPOINT names a wrong path.' : '';
    return { part, isGood: false, sentence: `${says}.${hint}` };
  }
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.toLowerCase();
  return type === 'text/html'
    ? { part, isGood: false, sentence: `${says} and a web page, not with data.` }
    : { part, isGood: true, sentence: `${says}.` };
}
