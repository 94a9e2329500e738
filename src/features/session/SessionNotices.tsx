import { useEffect, useState } from 'react';
import { useFreshness, useFreshnessState } from '../../state/freshness.ts';
import { useLoadsState } from '../../state/loads.ts';
import { isCuredBySignIn, useSession, useSessionState } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { Note } from '../../ui/Note.tsx';
import { formatMoment } from './formatMoment.ts';
import { describeStranded, STRANDED_NEXT } from './signOutWords.ts';

/** The notices about the session, and about newer data at the service. */
export function SessionNotices() {
  return (
    <section aria-label="Session and service">
      <StrandedNote />
      <UnreachedNote />
      <EndedNote />
      <NewsNote />
    </section>
  );
}

function StrandedNote() {
  const { signOut } = useSession();
  const { stranded, status } = useSessionState();
  if (!stranded) return undefined;
  return (
    <Note
      tone="danger"
      role="alert"
      title="You are not signed out yet."
      actions={
        <Button size="sm" variant="primary" onClick={() => void signOut()}>
          Try again
        </Button>
      }
    >
      <HighlightedText text={describeStranded(status)} /> {STRANDED_NEXT}
    </Note>
  );
}

/** Shown if nothing has been loaded since the sign-in, so that no failure reports it. */
function UnreachedNote() {
  const { status } = useSessionState();
  const { kept, failed } = useLoadsState();
  const { unreached, since, loginHost } = status;
  const isOlder = kept !== undefined && since !== undefined && kept.loadedAt < since;
  if (unreached === undefined || !isOlder || failed !== undefined) return undefined;
  return (
    <Note tone="warning" title={`Your sign-in does not reach ${unreached}.`}>
      {loginHost} gave no cookie that is good for it, so a service that asks for a session will not
      know you. Whoever runs this dashboard can set <code>CYBEREASON_LOGIN_URL</code> to a host that
      does, or put a cookie for {unreached} into <code>CYBEREASON_COOKIE_FILE</code>.
    </Note>
  );
}

function EndedNote() {
  const { openSignIn } = useSession();
  const { ended } = useSessionState();
  const { kept, failed } = useLoadsState();
  const isSaidAlready = failed !== undefined && isCuredBySignIn(failed.failure);
  if (!ended || kept === undefined || isSaidAlready) return undefined;
  return (
    <Note
      tone="info"
      title="Your session has ended."
      actions={
        <Button size="sm" variant="primary" onClick={openSignIn}>
          Sign in
        </Button>
      }
    >
      The data on screen stays. To ask the service for more, sign in again.
    </Note>
  );
}

function NewsNote() {
  const { download, dismiss } = useFreshness();
  const { newSince, unchangedSince, asking } = useFreshnessState();
  const { running } = useLoadsState();
  if (running !== undefined) return undefined;
  if (asking) return <AskingNote />;
  if (newSince !== undefined) {
    return (
      <Note
        tone="info"
        title={`New data since ${formatMoment(newSince, Date.now())}.`}
        actions={
          <Button size="sm" variant="primary" onClick={download}>
            Load it
          </Button>
        }
      >
        The service has renewed its classifications after those on screen were loaded.
      </Note>
    );
  }
  if (unchangedSince === undefined) return undefined;
  return (
    <Note
      tone="info"
      title={`Nothing new since ${formatMoment(unchangedSince, Date.now())}.`}
      actions={
        <Button size="sm" onClick={download}>
          Download anyway
        </Button>
      }
      onDismiss={dismiss}
    >
      The service says that its data is the same, so nothing was downloaded.
    </Note>
  );
}

/** Delay of the note, so that it does not flash with a fast answer. */
const SHOW_AFTER_MS = 500;

function AskingNote() {
  const { download } = useFreshness();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return undefined;
  return (
    <Note
      tone="info"
      title="Asking the service whether it has newer data…"
      actions={
        <Button size="sm" onClick={download}>
          Download now
        </Button>
      }
    />
  );
}
