import { FileJson } from 'lucide-react';
import { useConfig } from '../../state/config.ts';
import type { OpenMark } from '../../state/keep/openMark.ts';
import { useLoads } from '../../state/loads.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { spell } from '../../ui/spell.ts';
import { OpenFileButton } from './OpenFileButton.tsx';

/** Shown in place of the data if a file was open and cannot be reopened automatically. */
export function AskFileScreen({ file: { name, reason } }: { readonly file: OpenMark }) {
  const { refresh } = useLoads();
  const { source, host } = useConfig();
  return (
    <EmptyState
      icon={<FileJson />}
      title={`${spell(name)} was open: open it again`}
      text={`${reason} No other data takes its place until you choose it.`}
      action={
        <>
          <OpenFileButton variant="primary" />
          <Button variant="quiet" onClick={refresh}>
            {source === 'sample'
              ? 'Show the sample data instead'
              : `Load from ${host ?? 'the service'} instead`}
          </Button>
        </>
      }
    />
  );
}
