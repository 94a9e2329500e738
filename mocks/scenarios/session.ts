import { answerHtml, answerJson, type Scenario, type ScenarioAnswer } from '../scenario.ts';

/** The page that the service shows without a session. */
export const LOGIN_PAGE = answerHtml(
  '<!DOCTYPE html><html><head><title>Cybereason | Login</title></head><body><form method="post" action="/login.html"><input name="username"><input name="password" type="password"></form></body></html>',
);

/**
 * The answer of the service to a request without a valid session: a redirect to the login page, with a new,
 * empty session.
 */
export function sendToLogin(now: number): ScenarioAnswer {
  return {
    status: 302,
    headers: {
      location: '/login.html',
      'set-cookie': formatSessionCookie(
        Math.trunc(now).toString(16).toUpperCase().padStart(32, '0'),
      ),
    },
    body: '',
  };
}

/** A `Set-Cookie` header with a session, in the format of the service. */
export function formatSessionCookie(id: string): string {
  return `JSESSIONID=${id}; Path=/; Secure; HttpOnly`;
}

/** Scenarios in which the service refuses the client. */
export const SESSION_SCENARIOS: readonly Scenario[] = [
  {
    name: 'sessionExpired',
    about: 'A redirect to the login page, with a new and empty session.',
    respond: ({ now }) => sendToLogin(now),
  },
  {
    name: 'htmlLogin',
    about: 'The login page itself, under status 200.',
    respond: () => LOGIN_PAGE,
  },
  {
    name: 'unauthorized',
    about: 'Status 401.',
    respond: () => answerJson('{"message": "Full authentication is required"}', 401),
  },
  {
    name: 'forbidden',
    about: 'Status 403: the session is fine, a role is missing.',
    respond: () => answerJson('{"message": "Access is denied"}', 403),
  },
  {
    name: 'redirectElsewhere',
    about: 'A redirect to another host.',
    respond: () => ({
      status: 302,
      headers: { location: 'https://elsewhere.example/rest/moved' },
      body: '',
    }),
  },
];
