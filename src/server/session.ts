import { readFile } from 'node:fs/promises';
import type { CookieJar } from 'tough-cookie';
import type { EpochMs } from '../base/units.ts';
import { chooseCookies, parseCookieFile } from './cookieFile.ts';
import { decodeFile } from './decodeFile.ts';
import type { ServiceSettings } from './settings.ts';

/** The session of a request to the service. */
export interface Session {
  /** The `Cookie` header; a secret. `undefined` if there is no cookie to send. */
  readonly cookie: string | undefined;
  /** One sentence without secrets for the user, in case the service refuses the request. */
  readonly state: string;
  /** Whether a cookie is expected but missing, for the reason in `state`. */
  readonly isAmiss: boolean;
}

/** The session of a browser that has signed in: the cookies of its jar for the address of the data. */
export async function readJar(jar: CookieJar, url: URL): Promise<Session> {
  const cookie = await jar.getCookieString(url.href);
  return cookie === ''
    ? {
        cookie: undefined,
        state: `The sign-in gave no cookie that is good for ${url.host}.`,
        isAmiss: true,
      }
    : { cookie, state: 'The session that the sign-in began has ended.', isAmiss: false };
}

/** No session: without a sign-in, other machines may not use the configured one. */
export const NOT_SIGNED_IN: Session = {
  cookie: undefined,
  state: 'Nobody has signed in.',
  isAmiss: false,
};

/**
 * The configured session at this moment: a cookie file is read for each request, so a new login is noticed
 * at once.
 */
export async function readSession(settings: ServiceSettings, now: EpochMs): Promise<Session> {
  const source = settings.cookie;
  if (source.kind === 'none') {
    return {
      cookie: undefined,
      state: 'No cookie is set: CYBEREASON_COOKIE or CYBEREASON_COOKIE_FILE would hold it.',
      isAmiss: false,
    };
  }
  if (source.kind === 'value') {
    return {
      cookie: source.header,
      state: 'The service does not, or no longer, accept the cookie in CYBEREASON_COOKIE.',
      isAmiss: false,
    };
  }
  let text: string;
  try {
    text = decodeFile(await readFile(source.path));
  } catch {
    const state = `The cookie file ${source.name} cannot be read.`;
    return { cookie: undefined, state, isAmiss: true };
  }
  const choice = chooseCookies(
    parseCookieFile(text, settings.url.hostname).cookies,
    settings.url,
    now,
  );
  switch (choice.kind) {
    case 'header':
      return {
        cookie: choice.header,
        state: `The service does not, or no longer, accept the cookie in ${source.name}.`,
        isAmiss: false,
      };
    case 'expired':
      return {
        cookie: undefined,
        state: `The cookie for ${settings.url.host} in ${source.name} has expired.`,
        isAmiss: true,
      };
    case 'none':
      return {
        cookie: undefined,
        state: `The cookie file ${source.name} has no cookie for ${settings.url.host}.`,
        isAmiss: true,
      };
  }
}
