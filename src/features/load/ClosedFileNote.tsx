import { useState } from 'react';
import type { KeptData } from '../../state/loadMachine.ts';
import { useLoads, useLoadsState } from '../../state/loads.ts';
import { fileOf } from '../../state/openedFiles.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

/** Reports which file was replaced by other data, and offers to reopen it. */
export function ClosedFileNote() {
  const { openFile } = useLoads();
  const { kept } = useLoadsState();
  const [shown, setShown] = useState<KeptData>();
  const [closed, setClosed] = useState<File>();
  if (kept !== shown && kept !== undefined) {
    setShown(kept);
    const before = fileOf(shown?.source);
    // A file that is read again in another encoding is not closed.
    setClosed(before === fileOf(kept.source) ? undefined : before);
  }
  if (closed === undefined || kept === undefined) return undefined;
  const { source } = kept;
  return (
    <section aria-label="Closed file">
      <Note
        tone="info"
        title={
          source.kind === 'file'
            ? `“${closed.name}” has made way for “${source.name}”.`
            : `“${closed.name}” is closed.`
        }
        actions={
          <Button size="sm" onClick={() => openFile(closed)}>
            Open it again
          </Button>
        }
        onDismiss={() => setClosed(undefined)}
      />
    </section>
  );
}
