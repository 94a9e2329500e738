import type { ApiEffects } from '../api/effects.ts';
import { fetchSession, NO_SESSION, sendCode, sendPassword, sendSignOut } from '../api/session.ts';
import type { LoadFailure } from '../model/loadState.ts';
import type { SessionStatus, SignInAnswer, SignInOutcome } from '../model/session.ts';
import { createStore, type Readable } from './createStore.ts';
import type { Loads } from './loads.ts';
import { shareStore } from './shareStore.ts';

/** Who the dashboard is to the service, and how signing in goes. */
export interface SessionState {
  readonly status: SessionStatus;
  /** What the sign-in asks for, while it is open. */
  readonly step: 'password' | 'code' | undefined;
  readonly busy: boolean;
  /** Why the last step led nowhere. */
  readonly refusal: { readonly outcome: SignInOutcome; readonly detail: string } | undefined;
  /** Whether a sign-in of this page has ended by itself. */
  readonly ended: boolean;
  /** Whether a sign-out was asked for, and the server has not heard it. */
  readonly stranded: boolean;
}

/** Signs in and out, and tells how it goes. */
export interface Session extends Readable<SessionState> {
  /** Begins to ask the dashboard's server about the session: now, and whenever it may have ended. */
  readonly start: () => void;
  readonly openSignIn: () => void;
  /** What becomes of a step that is under way is ignored then, unless it signs in. */
  readonly closeSignIn: () => void;
  /** What was interrupted for want of a session is repeated once it is there. */
  readonly submitPassword: (user: string, password: string) => Promise<void>;
  readonly submitCode: (code: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export interface SessionSetup {
  readonly loads: Loads;
  readonly effects?: ApiEffects | undefined;
  /** Forgets what came through the session: it is to end, whether or not the server hears it. */
  readonly onLeaving?: () => void;
  /** Begins anew, without the data. */
  readonly onSignedOut: () => void;
}

/** Whether a failure can be cured by signing in. */
export function isCuredBySignIn(failure: LoadFailure): boolean {
  const { kind } = failure;
  if (kind === 'webPage') return /log ?in|sign ?in/i.test(failure.title ?? '');
  return kind === 'loginRedirect' || kind === 'unauthorized';
}

/** The longest delay that a timer takes. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** How soon the dashboard's server is asked again when it did not answer about a session. */
const ASK_AGAIN_MS = 30_000;

/** A session of which nothing is known yet. */
export function createSession({ loads, effects, onLeaving, onSignedOut }: SessionSetup): Session {
  const { getState, subscribe, setState } = createStore<SessionState>({
    status: NO_SESSION,
    step: undefined,
    busy: false,
    refusal: undefined,
    ended: false,
    stranded: false,
  });
  let closings = 0;
  let expiry: ReturnType<typeof setTimeout> | undefined;

  const change = (changes: Partial<SessionState>) => setState({ ...getState(), ...changes });

  const setStatus = (status: SessionStatus) => {
    const wasSignedIn = getState().status.state === 'signedIn';
    const isSignedIn = status.state === 'signedIn';
    clearTimeout(expiry);
    if (getState().stranded && !isSignedIn) {
      finishSignOut();
      return;
    }
    change({ status, ended: !isSignedIn && (getState().ended || wasSignedIn) });
    if (status.expiresAt !== undefined) askIn(Math.max(0, status.expiresAt - Date.now()) + 500);
  };

  const finishSignOut = () => {
    const { loginHost } = getState().status;
    change({ status: { ...NO_SESSION, loginHost }, ended: false, stranded: false });
    onSignedOut();
  };

  const askIn = (ms: number) => {
    clearTimeout(expiry);
    expiry = setTimeout(() => void ask(), Math.min(ms, LONGEST_TIMER_MS));
  };

  const ask = async () => {
    const status = await fetchSession(effects);
    if (status !== undefined) setStatus(status);
    else if (getState().status.state === 'signedIn') askIn(ASK_AGAIN_MS);
  };

  const repeatInterrupted = () => {
    const { kept, running, failed } = loads.getState();
    const isInterrupted = failed !== undefined && isCuredBySignIn(failed.failure);
    if (isInterrupted || (kept === undefined && running === undefined)) loads.refresh();
  };

  const takeStep = async (send: () => Promise<SignInAnswer>) => {
    if (getState().busy) return;
    const before = closings;
    change({ busy: true, refusal: undefined });
    const { outcome, detail, session } = await send();
    if (outcome === 'signedIn') {
      change({ busy: false, step: undefined });
      setStatus(session);
      repeatInterrupted();
    } else if (closings !== before) {
      change({ busy: false });
    } else if (outcome === 'codeNeeded') {
      change({ busy: false, step: 'code' });
    } else {
      const step = outcome === 'startOver' ? 'password' : getState().step;
      change({ busy: false, step, refusal: { outcome, detail } });
    }
  };

  return {
    getState,
    subscribe,
    start: () => {
      void ask();
      let failed = loads.getState().failed;
      loads.subscribe(() => {
        const before = failed;
        failed = loads.getState().failed;
        if (failed !== undefined && failed !== before && isCuredBySignIn(failed.failure))
          void ask();
      });
    },
    openSignIn: () => change({ step: 'password', refusal: undefined }),
    closeSignIn: () => {
      closings++;
      change({ step: undefined, refusal: undefined });
    },
    submitPassword: (user, password) => takeStep(() => sendPassword({ user, password }, effects)),
    submitCode: (code) => takeStep(() => sendCode(code, effects)),
    signOut: async () => {
      onLeaving?.();
      if (await sendSignOut(effects)) {
        finishSignOut();
        return;
      }
      change({ stranded: true });
      await ask();
    },
  };
}

const shared = shareStore<Session, SessionState>('Session');

/** Gives the session to everything below it. */
export const SessionContext = shared.Context;

/** The session of this page, for signing in and out. Throws outside of a `SessionContext`. */
export const useSession = shared.useHolder;

/** How the session stands; every change renders again. */
export const useSessionState = shared.useHolderState;
