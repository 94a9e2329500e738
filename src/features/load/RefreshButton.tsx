import { RotateCw } from 'lucide-react';
import { useAction } from '../../state/actions.ts';
import { useConfig } from '../../state/config.ts';
import { useFreshness, useFreshnessState } from '../../state/freshness.ts';
import { useLoadsState } from '../../state/loads.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Requests the data of the service again. Hidden for other data. */
export function RefreshButton() {
  const { refresh } = useFreshness();
  const { asking } = useFreshnessState();
  const { kept, running } = useLoadsState();
  const { source } = useConfig();
  const isOfService = source === 'service' && kept?.source.kind !== 'file';
  const isBusy = asking || (running !== undefined && running.wait === undefined);
  useAction('refresh', () => void refresh(), isOfService && !isBusy);
  if (!isOfService) return undefined;
  return (
    <IconButton
      label="Refresh"
      icon={<RotateCw />}
      size="sm"
      disabled={isBusy}
      onClick={() => void refresh()}
    />
  );
}
