import { type LoadsState, loadedShare, type RunningLoad } from '../../state/loadMachine.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useSilence } from './useSilence.ts';

/** The progress of a load in words: records and bytes so far. */
function describeProgress({ progress }: RunningLoad): string {
  if (progress === undefined) return 'Waiting for the first records';
  return `${formatCount(progress.entries, 'record')}, ${formatBytes(progress.bytes)} so far`;
}

/** The progress of a load in words, and that it has stopped for now, where it has. */
export function ProgressWords({ running }: { readonly running: RunningLoad }) {
  const isSilent = useSilence(running);
  return (
    <>
      {describeProgress(running)}
      {isSilent && '. Nothing has come for 10 seconds; the load goes on when more comes'}
    </>
  );
}

/** The progress bar of the running load. */
export function LoadProgress({ state }: { readonly state: LoadsState }) {
  const { running } = state;
  if (running === undefined) return;
  return (
    <ProgressBar
      label="Download"
      value={loadedShare(state)}
      valueText={describeProgress(running)}
    />
  );
}
