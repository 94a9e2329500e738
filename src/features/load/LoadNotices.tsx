import { useState } from 'react';
import type { FailedLoad, KeptData, LoadsState, RetryWait } from '../../state/loadMachine.ts';
import { useLoads, useLoadsState } from '../../state/loads.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { Note } from '../../ui/Note.tsx';
import { AddressNote } from './AddressNote.tsx';
import { FailureActions } from './FailureActions.tsx';
import { IssuesDialog } from './IssuesDialog.tsx';
import { countOdd, countUnreadable } from './issueWords.ts';
import styles from './LoadNotices.module.css';
import { describeProgress, LoadProgress } from './LoadProgress.tsx';
import { RetryCountdown } from './RetryCountdown.tsx';
import { SettingText } from './SettingText.tsx';
import { useFailureWords } from './useFailureWords.ts';

/** What there is to say about the data while it is on screen. */
export function LoadNotices() {
  const state = useLoadsState();
  const { kept, running, failed } = state;
  const hasRows = (kept ? kept.info.rows : (running?.preview?.rows ?? 0)) > 0;
  const wait = running?.wait;
  return (
    <section className={styles.notices} aria-label="Notices">
      {hasRows && running && !wait && <RunningNote state={state} />}
      {hasRows && running && wait && (
        <FailureNote failed={{ failure: wait.failure, source: running.source }} wait={wait} />
      )}
      {hasRows && failed && <FailureNote failed={failed} wait={undefined} />}
      {kept && <DataNotes key={kept.info.id} kept={kept} />}
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
        {describeProgress(running)}.{' '}
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
          <SettingText text={`For whoever helps: ${words.helper}`} />
        </small>
      )}
    </Note>
  );
}

function describeOthers(odd: number): string {
  if (odd === 0) return 'All others are shown.';
  return `${formatNumber(odd)} more ${odd === 1 ? 'has' : 'have'} something odd.`;
}

function DataNotes({ kept }: { readonly kept: KeptData }) {
  const { refresh } = useLoads();
  const [seen, setSeen] = useState<readonly ('cutOff' | 'issues')[]>([]);
  const { info, source, stopped } = kept;
  const unreadable = countUnreadable(info.issues);
  const odd = countOdd(info.issues);
  const came = formatCount(info.entries, 'record');
  return (
    <>
      {info.completeness === 'cutOff' && !seen.includes('cutOff') && (
        <Note
          tone="warning"
          title={stopped ? 'You stopped the download.' : 'The answer was cut off.'}
          actions={
            source.kind === 'service' && (
              <Button size="sm" onClick={refresh}>
                Load all of it
              </Button>
            )
          }
          onDismiss={() => setSeen([...seen, 'cutOff'])}
        >
          {stopped
            ? `${came} had come by then, and are shown. The rest is missing.`
            : `It ended in the middle. The ${came} that came before are shown; the rest is missing.`}
        </Note>
      )}
      {info.issues.length > 0 && !seen.includes('issues') && (
        <Note
          tone={unreadable > 0 ? 'warning' : 'info'}
          title={
            unreadable > 0
              ? `${formatNumber(unreadable)} of ${came} could not be read.`
              : `${formatNumber(odd)} of ${came} ${odd === 1 ? 'has' : 'have'} something odd.`
          }
          actions={<IssuesDialog info={info} />}
          onDismiss={() => setSeen([...seen, 'issues'])}
        >
          {unreadable > 0 && describeOthers(odd)}
        </Note>
      )}
    </>
  );
}
