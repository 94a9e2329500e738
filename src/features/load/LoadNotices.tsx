import type { FailedLoad, LoadsState, RetryWait } from '../../state/loadMachine.ts';
import { useLoads, useLoadsState } from '../../state/loads.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { AddressNote } from './AddressNote.tsx';
import { DataNotes } from './DataNotes.tsx';
import { FailureActions } from './FailureActions.tsx';
import styles from './LoadNotices.module.css';
import { LoadProgress, ProgressWords } from './LoadProgress.tsx';
import { ReopenedNote } from './ReopenedNote.tsx';
import { RetryCountdown } from './RetryCountdown.tsx';
import { SettingText } from './SettingText.tsx';
import { SpareNote } from './SpareNote.tsx';
import { useFailureWords } from './useFailureWords.ts';

/** The notices about the data and its load. */
export function LoadNotices() {
  const state = useLoadsState();
  const { kept, running, failed, spare } = state;
  const hasRows = (kept ? kept.info.rows : (running?.preview?.rows ?? 0)) > 0;
  const wait = running?.wait;
  return (
    <section className={styles.notices} aria-label="Notices">
      {hasRows && running && !wait && <RunningNote state={state} />}
      {hasRows && running && wait && (
        <FailureNote failed={{ failure: wait.failure, source: running.source }} wait={wait} />
      )}
      {hasRows && failed && <FailureNote failed={failed} wait={undefined} />}
      {kept && spare && <SpareNote kept={kept} spare={spare} />}
      {/* A failure that concerns other data is not shown beside notes about this data. */}
      {kept && (hasRows || !failed) && <DataNotes key={kept.info.id} kept={kept} />}
      <ReopenedNote />
      <AddressNote />
    </section>
  );
}

function RunningNote({ state }: { readonly state: LoadsState }) {
  const { cancel } = useLoads();
  const { kept, running } = state;
  if (running === undefined) return;
  return (
    <div className={styles.running}>
      <div className={styles.bar}>
        <LoadProgress state={state} />
      </div>
      <span className={styles.words}>
        <ProgressWords running={running} />.{' '}
        {kept ? 'The old data stays until the new is complete.' : 'Counts grow until all is here.'}
      </span>
      <Button size="sm" onClick={cancel}>
        {kept ? 'Cancel' : 'Stop here'}
      </Button>
    </div>
  );
}

interface FailureNoteProps {
  readonly failed: FailedLoad;
  readonly wait: RetryWait | undefined;
}

function FailureNote({ failed, wait }: FailureNoteProps) {
  const { dismiss } = useLoads();
  const words = useFailureWords(failed, wait !== undefined);
  return (
    <Note
      tone="danger"
      role="alert"
      title={`${words.title}.`}
      actions={
        <>
          {wait && (
            <span className={styles.countdown}>
              <RetryCountdown wait={wait} />
            </span>
          )}
          <FailureActions action={words.action} wait={wait} size="sm" />
        </>
      }
      onDismiss={wait ? undefined : dismiss}
    >
      <SettingText text={words.meaning} /> <SettingText text={words.next} /> The data below is still
      that of the last load.
      {words.helper !== undefined && (
        <small className={styles.helper}>
          <SettingText text={`For support: ${words.helper}`} />
        </small>
      )}
    </Note>
  );
}
