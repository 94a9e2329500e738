import { randomBytes } from 'node:crypto';
import { answerHtml, type LoginKind, type ScenarioAnswer } from '../scenario.ts';
import { ACCOUNT } from '../scenarios/login.ts';
import { formatSessionCookie, LOGIN_PAGE } from '../scenarios/session.ts';

const HOME_PAGE = answerHtml(
  '<!DOCTYPE html><html><head><title>Cybereason</title></head><body><div id="app"></div></body></html>',
);
const CODE_PAGE = answerHtml(
  '<!DOCTYPE html><html><head><title>Cybereason | Login</title></head><body><h1>Two factor authentication</h1><form method="post" action="/"><input name="totpCode"><input type="submit" name="submit" value="Login"></form></body></html>',
);

type Session = 'waitsForCode' | 'signedIn';

/** The parts of a request that the login uses. */
export interface LoginRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly cookie: string | undefined;
  readonly body: string;
}

/** The login of the service: the sessions, and the pages around it. */
export interface LoginDesk {
  readonly isSignedIn: (cookie: string | undefined) => boolean;
  /** The answer to a request for one of its pages; `undefined` for any other request. */
  readonly answer: (request: LoginRequest, kind: LoginKind) => ScenarioAnswer | undefined;
  /** Ends all sessions, as if they had expired. */
  readonly endSessions: () => void;
}

/** Creates a login without sessions. */
export function createLoginDesk(): LoginDesk {
  const sessions = new Map<string, Session>();

  const idOf = (cookie: string | undefined) =>
    /(?:^|;\s*)JSESSIONID=([^;]*)/.exec(cookie ?? '')?.[1];
  const sessionOf = (cookie: string | undefined) => sessions.get(idOf(cookie) ?? '');

  const begin = (session: Session) => {
    const id = randomBytes(16).toString('hex').toUpperCase();
    sessions.set(id, session);
    return sendTo('/#/current?', formatSessionCookie(id));
  };

  const checkPassword = (body: string, kind: LoginKind) => {
    const form = new URLSearchParams(body);
    if (kind === 'locked' && form.get('username') === ACCOUNT.user) {
      return sendTo('/login.html?error=locked');
    }
    const isGood =
      form.get('username') === ACCOUNT.user && form.get('password') === ACCOUNT.password;
    if (!isGood) return sendTo('/login.html?error');
    if (kind === 'expired') return sendTo('/login.html?reset');
    return begin(kind === 'twoFactor' ? 'waitsForCode' : 'signedIn');
  };

  const checkCode = (body: string, cookie: string | undefined) => {
    const form = new URLSearchParams(body);
    if (sessionOf(cookie) === undefined) return sendTo('/login.html');
    if (form.get('totpCode') !== ACCOUNT.code || form.get('submit') !== 'Login') return CODE_PAGE;
    sessions.set(idOf(cookie) ?? '', 'signedIn');
    return sendTo('/#/current?');
  };

  return {
    isSignedIn: (cookie) => sessionOf(cookie) === 'signedIn',
    answer: ({ method, path, cookie, body }, kind) => {
      switch (`${method} ${path.split('?', 1)[0]}`) {
        case 'GET /login.html':
          return LOGIN_PAGE;
        case 'POST /login.html':
          return checkPassword(body, kind);
        case 'GET /':
          if (sessionOf(cookie) === undefined) return sendTo('/login.html');
          return sessionOf(cookie) === 'waitsForCode' ? CODE_PAGE : HOME_PAGE;
        case 'POST /':
          return checkCode(body, cookie);
        case 'GET /logout':
          sessions.delete(idOf(cookie) ?? '');
          return sendTo('/login.html');
        default:
          return undefined;
      }
    },
    endSessions: () => sessions.clear(),
  };
}

function sendTo(location: string, cookie?: string): ScenarioAnswer {
  const headers = cookie === undefined ? { location } : { location, 'set-cookie': cookie };
  return { status: 302, headers, body: '' };
}
