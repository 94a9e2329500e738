import { LogIn, RotateCcw } from 'lucide-react';
import type { RetryWait } from '../../state/loadMachine.ts';
import { useLoads } from '../../state/loads.ts';
import { useSession } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import type { FailureWords } from './failureWords.ts';
import { OpenFileButton } from './OpenFileButton.tsx';

export interface FailureActionsProps {
  readonly action: FailureWords['action'];
  readonly wait: RetryWait | undefined;
  readonly size: 'sm' | 'md';
}

/** The actions after a failure, the most suitable first. */
export function FailureActions({ action, wait, size }: FailureActionsProps) {
  const loads = useLoads();
  const { openSignIn } = useSession();
  if (action === 'reload') {
    return (
      <Button variant="primary" size={size} icon={<RotateCcw />} onClick={() => location.reload()}>
        Reload
      </Button>
    );
  }
  if (action === 'openFile') {
    return <OpenFileButton label="Open another file" variant="primary" size={size} />;
  }
  if (action === 'signIn') {
    return (
      <>
        <Button variant="primary" size={size} icon={<LogIn />} onClick={openSignIn}>
          Sign in
        </Button>
        <Button size={size} icon={<RotateCcw />} onClick={loads.refresh}>
          Try again
        </Button>
      </>
    );
  }
  return (
    <>
      <Button variant="primary" size={size} icon={<RotateCcw />} onClick={loads.refresh}>
        {wait ? 'Try now' : 'Try again'}
      </Button>
      {wait && (
        <Button size={size} onClick={loads.cancel}>
          Stop trying
        </Button>
      )}
    </>
  );
}
