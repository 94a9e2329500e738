import { RotateCw } from 'lucide-react';
import { useAction } from '../../state/actions.ts';
import { useConfig } from '../../state/config.ts';
import { useFreshness, useFreshnessState } from '../../state/freshness.ts';
import { useLoadsState } from '../../state/loads.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Asks the service for its data again, or leaves an opened file for it. */
export function RefreshButton() {
  const { refresh } = useFreshness();
  const { asking } = useFreshnessState();
  const { kept, running } = useLoadsState();
  const { source } = useConfig();
  const label =
    kept?.source.kind !== 'file'
      ? 'Refresh'
      : source === 'sample'
        ? 'Go back to the sample data'
        : 'Go back to the data of the service';
  const isBusy = asking || (running !== undefined && running.wait === undefined);
  useAction('refresh', () => void refresh(), !isBusy);
  return (
    <IconButton
      label={label}
      icon={<RotateCw />}
      size="sm"
      disabled={isBusy}
      onClick={() => void refresh()}
    />
  );
}
