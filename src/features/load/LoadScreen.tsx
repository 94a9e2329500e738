import { Inbox, Pause } from 'lucide-react';
import type { DashboardConfig } from '../../model/loadState.ts';
import { useConfig } from '../../state/config.ts';
import { useKeptFileState } from '../../state/keep/keptFile.ts';
import type { LoadSource } from '../../state/loadMachine.ts';
import { useLoads, useLoadsState } from '../../state/loads.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { AskFileScreen } from './AskFileScreen.tsx';
import { FailureScreen } from './FailureScreen.tsx';
import { LoadProgress, ProgressWords } from './LoadProgress.tsx';
import styles from './LoadScreen.module.css';
import { OpenFileButton } from './OpenFileButton.tsx';
import { Skeleton } from './Skeleton.tsx';

function nameLoad(source: LoadSource, { source: origin, host }: DashboardConfig): string {
  if (source.kind === 'file') return source.name;
  return origin === 'sample' ? 'the sample data' : `classifications from ${host ?? 'the service'}`;
}

/** Shown in place of the data while there are no rows, with the reason. */
export function LoadScreen() {
  const loads = useLoads();
  const state = useLoadsState();
  const { kept, running, failed } = state;
  const config = useConfig();
  const { asked } = useKeptFileState();
  if (running?.wait) {
    const { wait, source } = running;
    return <FailureScreen failed={{ failure: wait.failure, source }} wait={wait} />;
  }
  if (failed) return <FailureScreen failed={failed} wait={undefined} />;
  if (running) {
    return (
      <main className={styles.loading}>
        <Skeleton />
        <div className={styles.card}>
          <h2 className={styles.title}>
            Loading <HighlightedText text={nameLoad(running.source, config)} />
          </h2>
          <LoadProgress state={state} />
          <div className={styles.line}>
            <span className={styles.progress}>
              <ProgressWords running={running} />
            </span>
            <Button size="sm" onClick={loads.cancel}>
              Cancel
            </Button>
          </div>
        </div>
      </main>
    );
  }
  if (asked !== undefined) {
    return (
      <main className={styles.empty}>
        <AskFileScreen file={asked} />
      </main>
    );
  }
  const actions = (
    <>
      <Button variant="primary" onClick={loads.refresh}>
        {kept ? 'Ask again' : 'Load the classifications'}
      </Button>
      <OpenFileButton label="Open a saved answer" variant="quiet" />
    </>
  );
  if (kept) {
    return (
      <main className={styles.empty}>
        <EmptyState
          icon={<Inbox />}
          title={kept.source.kind === 'file' ? 'The file holds no records' : 'The list is empty'}
          text={
            kept.info.entries > 0
              ? 'Entries came, but none of them could be made into a row. The note above shows the first.'
              : 'The answer is in order, and there are no records in it. A new tenant, or one whose classifications were never uploaded, looks like this.'
          }
          action={actions}
        />
      </main>
    );
  }
  return (
    <main className={styles.empty}>
      <EmptyState
        icon={<Pause />}
        title="Nothing is loaded"
        text="The download was stopped before its first rows came."
        action={actions}
      />
    </main>
  );
}
