import type { ApiEffects } from '../api/effects.ts';
import { fetchSession, NO_SESSION, sendCode, sendPassword, sendSignOut } from '../api/session.ts';
import type { LoadFailure } from '../model/loadState.ts';
import type { SessionStatus, SignInAnswer, SignInOutcome } from '../model/session.ts';
import { createStore, type Readable } from './createStore.ts';
import type { Loads } from './loads.ts';
import { shareStore } from './shareStore.ts';

/** The session with the service, and the progress of signing in. */
export interface SessionState {
  readonly status: SessionStatus;
  /** The step of the sign-in dialog, while it is open. */
  readonly step: 'password' | 'code' | undefined;
  readonly busy: boolean;
  /** The reason why the last step failed. */
  readonly refusal: { readonly outcome: SignInOutcome; readonly detail: string } | undefined;
  /** Whether a session of this page has expired. */
  readonly ended: boolean;
  /** Whether a sign-out was requested, but the server could not be reached. */
  readonly stranded: boolean;
}

/** Signs in and out, and reports progress. */
export interface Session extends Readable<SessionState> {
  /** Starts to ask the dashboard's server about the session: now, and whenever it may have ended. */
  readonly start: () => void;
  readonly openSignIn: () => void;
  /** Closes the dialog. The result of a pending step is ignored then, unless it signs in. */
  readonly closeSignIn: () => void;
  /** A load that failed for lack of a session is repeated after the sign-in. */
  readonly submitPassword: (user: string, password: string) => Promise<void>;
  readonly submitCode: (code: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

export interface SessionSetup {
  readonly loads: Loads;
  readonly effects?: ApiEffects | undefined;
  /** Discards the data of the session, whether or not the server can be reached. */
  readonly onLeaving?: () => void;
  /** Starts over, without the data. */
  readonly onSignedOut: () => void;
}

/** Whether signing in resolves a failure. */
export function isCuredBySignIn(failure: LoadFailure): boolean {
  const { kind } = failure;
  if (kind === 'webPage') return /log ?in|sign ?in/i.test(failure.title ?? '');
  return kind === 'loginRedirect' || kind === 'unauthorized';
}

/** The longest delay of a browser timer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Delay before the dashboard's server is asked about the session again after it failed to answer, in ms. */
const ASK_AGAIN_AFTER_MS = 30_000;

/** Creates a session of unknown state. */
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
    else if (getState().status.state === 'signedIn') askIn(ASK_AGAIN_AFTER_MS);
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

/** Provides the session. */
export const SessionContext = shared.Context;

/** The session of the page, for signing in and out. Throws outside of a `SessionContext`. */
export const useSession = shared.useHolder;

/** The state of the session; re-renders with every change. */
export const useSessionState = shared.useHolderState;
