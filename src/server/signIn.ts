import type { IncomingMessage } from 'node:http';
import type { CookieJar } from 'tough-cookie';
import type { SignInOutcome } from '../model/session.ts';
import { askService } from './askService.ts';
import type { FindProxy } from './companyProxy.ts';
import { describeNetworkError, SilenceError } from './describeNetworkError.ts';
import { ProblemError } from './problemError.ts';

/** The outcome of a step at the service's login, and one sentence about it. */
export interface LoginStep {
  readonly outcome: SignInOutcome;
  readonly detail: string;
}

export interface LoginPlace {
  /** The root of the tenant, with a trailing slash. */
  readonly login: URL;
  /** The longest silence of the service, in ms. */
  readonly idleMs: number;
  /** Finds the company's proxy for an address. */
  readonly findProxy: FindProxy;
}

interface Page {
  readonly status: number;
  readonly text: string;
  /** The address of the page and the addresses that redirected to it, with their fragments. */
  readonly addresses: readonly URL[];
}

const MOST_REDIRECTS = 4;
const LONGEST_PAGE_BYTES = 512 * 1024;
const LOGOUT_TIMEOUT_MS = 5_000;
/** Signs of a locked or disabled account, in an address or in the text of a login page. */
const LOCKED_PLACE = /(?<!un)(?:lock(?:ed|out)|blocked)|disabled|suspended/i;
const LOCKED_TEXT =
  /\b(?:account|user)\b[^.<>]{0,40}\b(?:locked|blocked|disabled|suspended)\b|\b(?:locked|blocked|disabled|suspended)\s+(?:account|user)\b/i;
const SILENT_PARTS = /<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const ASKS_FOR_CODE = /two[\s-]*factor\s+authentication/i;

/** Signs in at the tenant with a password. Its cookies are stored in the jar. */
export async function submitPassword(
  place: LoginPlace,
  jar: CookieJar,
  { user, password }: { readonly user: string; readonly password: string },
): Promise<LoginStep> {
  const form = new URLSearchParams({ username: user, password });
  return readStep(place, () => submit(place, jar, 'login.html', form), 'wrongPassword');
}

/** Signs in at the tenant with the code of the second factor, after a password. */
export async function submitCode(
  place: LoginPlace,
  jar: CookieJar,
  code: string,
): Promise<LoginStep> {
  const form = new URLSearchParams({ totpCode: code, submit: 'Login' });
  return readStep(place, () => submit(place, jar, '', form), 'wrongCode');
}

/** Ends the session at the tenant as far as possible; always resolves. */
export async function submitLogout(place: LoginPlace, jar: CookieJar): Promise<void> {
  const idleMs = Math.min(place.idleMs, LOGOUT_TIMEOUT_MS);
  const url = new URL('logout', place.login);
  await askPage({ ...place, idleMs }, jar, url, undefined).catch(() => undefined);
}

async function readStep(
  { login }: LoginPlace,
  ask: () => Promise<Page>,
  rejected: 'wrongPassword' | 'wrongCode',
): Promise<LoginStep> {
  let page: Page;
  try {
    page = await ask();
  } catch (error) {
    if (error instanceof StrayError) return { outcome: 'unexpected', detail: error.message };
    return { outcome: 'unreachable', detail: describeNetworkError(error, login.host).detail };
  }
  return { outcome: classifyPage(page, login, rejected), detail: describePage(page, login) };
}

function classifyPage(
  { status, text, addresses }: Page,
  login: URL,
  rejected: 'wrongPassword' | 'wrongCode',
): SignInOutcome {
  const last = addresses.at(-1) ?? login;
  const place = last.pathname + last.search + last.hash;
  if (ASKS_FOR_CODE.test(text)) return rejected === 'wrongCode' ? 'wrongCode' : 'codeNeeded';
  if (isLocked(text, place)) return 'lockedAccount';
  if (/reset/i.test(place)) return 'expiredPassword';
  if (/error/i.test(place)) return rejected;
  if (/login/i.test(last.pathname)) {
    return rejected === 'wrongCode' ? 'startOver' : status >= 400 ? 'unexpected' : rejected;
  }
  const isHome = addresses.some(({ hash }) => hash.startsWith('#/current'));
  return isHome ? 'signedIn' : 'unexpected';
}

/** The scripts of a page contain every possible message, so they are removed from the text. */
function isLocked(text: string, place: string): boolean {
  if (!/login|error/i.test(place)) return false;
  if (LOCKED_PLACE.test(place.replace(/;[^?#]*/, ''))) return true;
  return LOCKED_TEXT.test(text.replaceAll(SILENT_PARTS, ' '));
}

function describePage({ status, addresses }: Page, login: URL): string {
  const path = (addresses.at(-1) ?? login).pathname.replace(/;.*$/, '');
  return `${login.host} answered with status ${status} at ${path}.`;
}

/** The tenant redirects to another host. */
class StrayError extends Error {
  override readonly name = 'StrayError';
}

async function submit(
  place: LoginPlace,
  jar: CookieJar,
  path: string,
  form: URLSearchParams,
): Promise<Page> {
  const addresses = [new URL(path, place.login)];
  let body: string | undefined = form.toString();
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    const at: URL = addresses.at(-1) ?? place.login;
    const { status, text, location } = await askPage(place, jar, at, body);
    if (location === undefined) return { status, text, addresses };
    if (!URL.canParse(location, at.href)) break;
    const next = new URL(location, at);
    if (next.origin !== place.login.origin) {
      throw new StrayError(
        `${place.login.host} leads on to ${next.host}, where no password is sent: this dashboard can only sign in at the service itself.`,
      );
    }
    addresses.push(next);
    body = undefined;
  }
  throw new StrayError(`${place.login.host} leads on and on, to no page.`);
}

async function askPage(
  { idleMs, findProxy }: LoginPlace,
  jar: CookieJar,
  url: URL,
  body: string | undefined,
): Promise<{ status: number; text: string; location: string | undefined }> {
  const cookie = await jar.getCookieString(url.href);
  const stop = new AbortController();
  const timeout = AbortSignal.timeout(idleMs);
  try {
    const answer = await askService({
      url,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'text/html',
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
        ...(cookie === '' ? {} : { cookie }),
      },
      body,
      idleMs,
      findProxy,
      signal: AbortSignal.any([stop.signal, timeout]),
    });
    for (const header of answer.headers['set-cookie'] ?? []) {
      await jar.setCookie(header, url.href, { ignoreError: true });
    }
    const status = answer.statusCode ?? 0;
    const isRedirect = status >= 300 && status < 400;
    const text = isRedirect ? '' : await readText(answer);
    return { status, text, location: isRedirect ? (answer.headers.location ?? '') : undefined };
  } catch (error) {
    throw timeout.aborted && !(error instanceof ProblemError) ? new SilenceError() : error;
  } finally {
    stop.abort();
  }
}

/** The beginning of a page, which contains the text that is searched for. */
async function readText(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer) {
    pieces.push(piece);
    size += piece.length;
    if (size >= LONGEST_PAGE_BYTES) break;
  }
  return Buffer.concat(pieces).toString('utf8');
}
