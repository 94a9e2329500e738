import { X } from 'lucide-react';
import { useConfig } from '../../state/config.ts';
import { useLoads, useLoadsState } from '../../state/loads.ts';
import { IconButton } from '../../ui/IconButton.tsx';

/** Replaces an opened file by the data of the service, or the sample. */
export function CloseFileButton() {
  const loads = useLoads();
  const { kept, running } = useLoadsState();
  const { source } = useConfig();
  if (kept?.source.kind !== 'file') return undefined;
  const goal = source === 'sample' ? 'the sample data' : 'the data of the service';
  return (
    <IconButton
      label="Close file"
      aria-description={`Goes back to ${goal}`}
      icon={<X />}
      size="sm"
      disabled={running !== undefined && running.wait === undefined}
      onClick={loads.refresh}
    />
  );
}
