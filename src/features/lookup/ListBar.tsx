import { ListX } from 'lucide-react';
import { useLookupState, useLookups } from '../../state/lookups.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import { Note } from '../../ui/Note.tsx';
import { KeepList } from './KeepList.tsx';
import { ListFilesButton } from './ListFilesButton.tsx';
import styles from './Lookup.module.css';
import { Readings } from './Readings.tsx';
import { VerdictSummary } from './VerdictSummary.tsx';

/** The list that is looked up: the verdicts in a sentence, and what was understood of it. */
export function ListBar() {
  const { clear } = useLookups();
  const { answer, readings, isBusy, done, problem } = useLookupState();
  const lines = readings.reduce((sum, { rows }) => sum + rows, 0);
  return (
    <section className={styles.bar} aria-label="Summary" aria-busy={isBusy}>
      <div className={styles.summary}>
        {answer !== undefined && <VerdictSummary answer={answer} lines={lines} />}
        {isBusy && (
          <p role="status" className={styles.hint}>
            Looking the list up …{done > 0 && <span aria-hidden="true"> {formatShare(done)}</span>}
          </p>
        )}
        {!isBusy && answer === undefined && problem === undefined && (
          <p role="status">
            {formatCount(lines, 'line')} read. They are looked up as soon as a dictionary is loaded.
          </p>
        )}
        <div className={styles.line}>
          <ListFilesButton />
          <Button variant="quiet" icon={<ListX />} onClick={clear}>
            Another list
          </Button>
        </div>
      </div>
      {problem !== undefined && <Note tone="danger" role="alert" title={problem} />}
      <Readings />
      <KeepList />
    </section>
  );
}
