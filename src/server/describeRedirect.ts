import type { ProxyProblem } from '../model/loadState.ts';
import { shorten } from './shorten.ts';

export interface RedirectedRequest {
  /** The address of the request. */
  readonly url: URL;
  /** The address for signing in, if configured. */
  readonly login: URL | undefined;
  /** A sentence about the session that was sent, in case the service asks for a login. */
  readonly state: string;
}

/** The path segments of single sign-on pages. */
const SIGN_ON =
  /(?:^|[/._-])(?:saml2?|sso|adfs|oauth2?|openid(?:-connect)?|oidc|wsfed|idp|authorize|single[-_]?sign[-_]?on|sign[-_]?(?:in|on))(?:$|[/._-])/i;

/**
 * Describes a redirect, which is not followed. It counts as a request for a login only if it leads to a
 * login page of the service or of the login host; a redirect to another host may mean anything.
 */
export function describeRedirect(
  location: string | undefined,
  { url, login, state }: RedirectedRequest,
): ProxyProblem {
  const goal = location === undefined ? undefined : parseLocation(location, url);
  if (goal === undefined) return describeMove(url, 'elsewhere');
  const place = shorten(goal.origin + goal.pathname);
  if (SIGN_ON.test(goal.pathname)) {
    return {
      problem: 'redirect',
      detail: `${url.host} asks for a single sign-on at ${place}, which needs a browser and was not followed. ${state}`,
    };
  }
  const isOwn = [url.hostname, login?.hostname].includes(goal.hostname);
  if (isOwn && /login/i.test(goal.pathname)) {
    return { problem: 'loginRedirect', detail: `${url.host} asks for a login. ${state}` };
  }
  return describeMove(url, `to ${place}`);
}

function describeMove({ host }: URL, where: string): ProxyProblem {
  const detail = `${host} sent the request on ${where}, where it was not followed.`;
  return { problem: 'redirect', detail };
}

/** A web address without the session id that some servers put into paths. */
function parseLocation(location: string, base: URL): URL | undefined {
  if (!URL.canParse(location, base.href)) return undefined;
  const goal = new URL(location, base);
  if (!/^https?:$/.test(goal.protocol)) return undefined;
  goal.pathname = goal.pathname.replace(/;.*$/, '');
  return goal;
}
