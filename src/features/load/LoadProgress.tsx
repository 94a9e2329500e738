import { type LoadsState, loadedShare, type RunningLoad } from '../../state/loadMachine.ts';
import { formatBytes } from '../../ui/formatBytes.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { ProgressBar } from '../../ui/ProgressBar.tsx';

/** The progress of a load in words: records and bytes so far. */
export function describeProgress({ progress }: RunningLoad): string {
  if (progress === undefined) return 'Waiting for the first records';
  return `${formatCount(progress.entries, 'record')}, ${formatBytes(progress.bytes)} so far`;
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
