import { useState } from 'react';
import { useKeptFile, useKeptFileState } from '../../state/keep/keptFile.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import { Note } from '../../ui/Note.tsx';

/**
 * Reports which file was reopened after a reload and where its copy is stored, and offers to remove the
 * copy.
 */
export function ReopenedNote() {
  const { forget } = useKeptFile();
  const { reopened } = useKeptFileState();
  const [dismissed, setDismissed] = useState(false);
  if (reopened === undefined || dismissed) return;
  const forgetIt = () => {
    void forget();
    announce('The copy is forgotten. The file stays on screen until the page is left.');
  };
  return (
    <Note
      tone="info"
      title={`“${reopened.name}” is open again.`}
      actions={
        <Button size="sm" onClick={forgetIt}>
          Forget it
        </Button>
      }
      onDismiss={() => setDismissed(true)}
    >
      A copy of {formatBytes(reopened.size)} lies in this browser’s private files, on this machine
      alone, until you close or forget it.
    </Note>
  );
}
