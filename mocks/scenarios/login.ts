import { answerJson, type LoginKind, type Scenario } from '../scenario.ts';
import { sendToLogin } from './session.ts';
import { joinSample } from './text.ts';

/** The only account of a stand-in with a login. It is not a real one. */
export const ACCOUNT = {
  user: 'analyst@example.com',
  password: 'correct horse & battery=staple',
  code: '123456',
} as const;

/** A scenario with the same answers, which require a sign-in at the stand-in. */
export function requireLogin(scenario: Scenario, login: LoginKind = 'password'): Scenario {
  return {
    ...scenario,
    large: false,
    login,
    respond: (request) =>
      request.signedIn === true ? scenario.respond(request) : sendToLogin(request.now),
  };
}

const SAMPLE: Scenario = { name: '', about: '', respond: () => answerJson(joinSample()) };

/** Scenarios that require a sign-in. */
export const LOGIN_SCENARIOS: readonly Scenario[] = [
  {
    ...requireLogin(SAMPLE, 'password'),
    name: 'signIn',
    about: `The sample, for ${ACCOUNT.user} with the password “${ACCOUNT.password}”.`,
  },
  {
    ...requireLogin(SAMPLE, 'twoFactor'),
    name: 'signInTwoFactor',
    about: `As signIn, and with the code ${ACCOUNT.code} after the password.`,
  },
  {
    ...requireLogin(SAMPLE, 'expired'),
    name: 'signInExpired',
    about: 'As signIn, but the password has expired and must be renewed first.',
  },
  {
    ...requireLogin(SAMPLE, 'locked'),
    name: 'signInLocked',
    about: 'As signIn, but the account is locked.',
  },
];
