import { useState } from 'react';
import { useIsRestored } from '../../state/keep/lastView.ts';
import { useSchema } from '../../state/schema.ts';
import { readStartView } from '../../state/startView.ts';
import { useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';

/** Says that the view is restored from the last visit, until it changes, and offers to start without it. */
export function RestoredNote() {
  const isRestored = useIsRestored();
  const { setView } = useViewEdits();
  const schema = useSchema();
  const [dismissed, setDismissed] = useState(false);
  if (!isRestored || dismissed) return;
  return (
    <section aria-label="Last view">
      <Note
        tone="info"
        title="Your last view is back."
        actions={
          <Button size="sm" onClick={() => setView(() => readStartView(schema))}>
            Start clean
          </Button>
        }
        onDismiss={() => setDismissed(true)}
      >
        Search, filters, order and columns are as you left them.
      </Note>
    </section>
  );
}
