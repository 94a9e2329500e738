import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SessionStatus, SignInOutcome } from '../../../src/model/session.ts';
import { NOTHING_LOADED } from '../../../src/state/loadMachine.ts';
import type { Loads } from '../../../src/state/loads.ts';
import { createSession } from '../../../src/state/session.ts';

const HOUR_MS = 3_600_000;
const OUT: SessionStatus = {
  state: 'none',
  loginHost: 'tenant.example',
  since: undefined,
  expiresAt: undefined,
};

function signedIn(): SessionStatus {
  const now = Date.now();
  return { ...OUT, state: 'signedIn', since: now, expiresAt: now + HOUR_MS };
}

/** A session whose server answers as told, and that never has data to load. */
function createSetup(initial: SessionStatus) {
  let answer: () => Response | Promise<Response> = () => Response.json(initial);
  let asked = 0;
  const loads: Loads = {
    getState: () => NOTHING_LOADED,
    subscribe: () => () => undefined,
    refresh: () => undefined,
    openFile: () => undefined,
    cancel: () => undefined,
    dismiss: () => undefined,
    readAgain: () => undefined,
    swapSpare: () => undefined,
    dropSpare: () => undefined,
    declareDead: () => undefined,
  };
  const session = createSession({
    loads,
    onSignedOut: () => undefined,
    effects: {
      now: () => Date.now(),
      fetch: async () => {
        asked++;
        return answer();
      },
    },
  });
  return {
    session,
    countAsked: () => asked,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
  };
}

const nobody = () => {
  throw new TypeError('nobody answers');
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('when the server is away for a moment', () => {
  test('a session that may have ended is not given up', async () => {
    const status = signedIn();
    const { session, answerWith, countAsked } = createSetup(status);
    session.start();
    await vi.advanceTimersByTimeAsync(0);
    answerWith(nobody);
    await vi.advanceTimersByTimeAsync(HOUR_MS + 1_000);
    expect(countAsked()).toBe(2);
    expect(session.getState()).toMatchObject({ status, ended: false });

    answerWith(() => Response.json(OUT));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(session.getState()).toMatchObject({ status: OUT, ended: true });
    const before = countAsked();
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    expect(countAsked()).toBe(before);
  });

  test('one can sign in all the same, and signing out that nobody heard is none', async () => {
    const { session, answerWith } = createSetup(OUT);
    session.start();
    await vi.advanceTimersByTimeAsync(0);
    answerWith(nobody);
    session.start();
    await vi.advanceTimersByTimeAsync(0);
    expect(session.getState().status).toEqual(OUT);

    const status = signedIn();
    answerWith(() => Response.json({ outcome: 'signedIn', detail: '', session: status }));
    session.openSignIn();
    await session.submitPassword('me', 'secret');
    answerWith(nobody);
    await session.signOut();
    expect(session.getState()).toMatchObject({ status, ended: false, step: undefined });
  });
});

describe('a sign-in that was closed while a step was under way', () => {
  const closeDuring = async (outcome: SignInOutcome, reopen: boolean) => {
    const { session, answerWith } = createSetup(OUT);
    let send: (response: Response) => void = () => undefined;
    answerWith(
      () =>
        new Promise((resolve) => {
          send = resolve;
        }),
    );
    session.openSignIn();
    const step = session.submitPassword('me', 'secret');
    session.closeSignIn();
    if (reopen) session.openSignIn();
    await vi.advanceTimersByTimeAsync(0);
    const status = outcome === 'signedIn' ? signedIn() : OUT;
    send(Response.json({ outcome, detail: '', session: status }));
    await step;
    return session.getState();
  };

  test.for<SignInOutcome>(['codeNeeded', 'startOver', 'wrongPassword', 'unreachable'])(
    'stays closed at %s',
    async (outcome) => {
      expect(await closeDuring(outcome, false)).toMatchObject({
        step: undefined,
        busy: false,
        refusal: undefined,
      });
    },
  );

  test('and opened again begins anew', async () => {
    expect(await closeDuring('codeNeeded', true)).toMatchObject({ step: 'password', busy: false });
  });

  test('is one if the server says so', async () => {
    const { status, step } = await closeDuring('signedIn', false);
    expect(status.state).toBe('signedIn');
    expect(step).toBeUndefined();
  });
});
