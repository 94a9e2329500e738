import type { SignInOutcome } from '../../model/session.ts';

const WORDS: Readonly<Record<SignInOutcome, string>> = {
  signedIn: 'You are signed in.',
  codeNeeded: 'The service asks for a code.',
  wrongPassword: 'The service does not accept this user and password. Check both, and try again.',
  expiredPassword:
    'This password has expired. Renew it on the service’s own login page, then sign in here with the new one.',
  lockedAccount:
    'This account is locked at the service: too many wrong passwords lock it for a while, or an administrator has locked it. Wait, or ask an administrator to unlock it; trying again can make it longer.',
  wrongCode:
    'The service does not accept this code. Codes change every half minute: take the next.',
  startOver: 'The sign-in took too long. Begin again with the password.',
  tooManyAttempts: 'There were too many attempts in a short time.',
  unreachable: 'The service’s login cannot be reached.',
  unexpected: 'The service’s login answered in a way that this dashboard does not understand.',
};

/** Outcomes whose `detail` says more than our own sentence. */
const TELLING: ReadonlySet<SignInOutcome> = new Set([
  'tooManyAttempts',
  'unreachable',
  'unexpected',
]);

/** The message for the outcome of a sign-in step. `detail` is the server's sentence about it. */
export function describeRefusal(outcome: SignInOutcome, detail: string): string {
  const words = WORDS[outcome];
  return TELLING.has(outcome) && detail !== '' ? `${words} ${detail}` : words;
}
