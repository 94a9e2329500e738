import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './ExportDialog.module.css';
import type { Exporter, FailureCause } from './useExport.ts';

/** A faster export shows no dialog. */
const SHOW_AFTER_MS = 300;

const CAUSES: Readonly<Record<FailureCause, string>> = {
  memory:
    'Most likely the browser had no memory left for it. Close other tabs and try again; if it ends like this once more, export fewer rows at a time.',
  disk: 'Most likely the disk is full, or that file must not be written. Make room, or try again with another folder. If a file was replaced, it is empty now.',
  data: 'Other data came while the file was chosen. Try again to save the rows that are on screen now.',
};

export interface ExportDialogProps {
  readonly exporter: Exporter;
  /** The number of rows to export. */
  readonly rows: number;
}

/** Shows the progress of an export with a button to stop it, or the reason why it failed. */
export function ExportDialog({ exporter, rows }: ExportDialogProps) {
  const { state, start, stop } = exporter;
  const isSlow = useDelayed(state.kind === 'running', SHOW_AFTER_MS);

  if (state.kind === 'failed') {
    return (
      <Dialog
        open
        onOpenChange={stop}
        title="No file was saved"
        footer={
          <>
            <Button onClick={stop}>Close</Button>
            <Button variant="primary" onClick={() => void start(state.format)}>
              Try again
            </Button>
          </>
        }
      >
        <div role="alert" className={styles.words}>
          <p>The export ended before the file was whole, so none was kept.</p>
          <p>{CAUSES[state.cause]} Your search, filters and columns are as they were.</p>
        </div>
      </Dialog>
    );
  }

  if (state.kind === 'written') {
    return (
      <Dialog
        open
        onOpenChange={stop}
        title="The file is saved"
        footer={
          <Button variant="primary" onClick={stop}>
            Done
          </Button>
        }
      >
        <div className={styles.words}>
          <p>{`${state.name} holds ${formatCount(state.rows, 'row')}.`}</p>
          {state.nuls > 0 && (
            <p>
              {`${formatCount(state.nuls, 'NUL character')} (U+0000) ${state.nuls === 1 ? 'is' : 'are'} left out of its cells: spreadsheets cannot read ${state.nuls === 1 ? 'it' : 'them'}. For every character as it is, export CSV with raw values, or JSON.`}
            </p>
          )}
        </div>
      </Dialog>
    );
  }

  const written = state.kind === 'running' ? state.written : 0;
  return (
    <Dialog
      open={state.kind === 'running' && isSlow}
      onOpenChange={stop}
      title="Writing the file"
      footer={<Button onClick={stop}>Cancel</Button>}
    >
      <div className={styles.words}>
        <ProgressBar
          label="Export"
          value={rows > 0 ? written / rows : undefined}
          valueText={`${formatNumber(written)} of ${formatCount(rows, 'row')}`}
        />
        <p>{`${formatNumber(written)} of ${formatCount(rows, 'row')}`}</p>
      </div>
    </Dialog>
  );
}

/** True once `active` has been true for a time. */
function useDelayed(active: boolean, delayMs: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setPassed(true), delayMs);
    return () => {
      clearTimeout(timer);
      setPassed(false);
    };
  }, [active, delayMs]);
  return active && passed;
}
