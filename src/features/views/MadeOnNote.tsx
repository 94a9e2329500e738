import { useState } from 'react';
import { useMadeOn, useShownData } from '../../state/madeOn.ts';
import { Note } from '../../ui/Note.tsx';
import { spell } from '../../ui/spell.ts';

/** Warns that the view was made on other data. */
export function MadeOnNote() {
  const madeOn = useMadeOn();
  const shown = useShownData();
  const [dismissed, setDismissed] = useState<string>();
  if (madeOn === undefined || shown === undefined) return;
  const pair = `${madeOn.key}\n${shown.key}`;
  if (madeOn.key === shown.key || dismissed === pair) return;
  return (
    <section aria-label="View of other data">
      <Note
        tone="info"
        title={`This view was made on ${spell(madeOn.label)}.`}
        onDismiss={() => setDismissed(pair)}
      >
        You see {spell(shown.label)}: the same search and filters may find something else here.
      </Note>
    </section>
  );
}
