import { useState } from 'react';
import type { KeptData } from '../../state/loadMachine.ts';
import { useLoads } from '../../state/loads.ts';
import { mayPass } from '../../state/retryPolicy.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { spell } from '../../ui/spell.ts';
import { EncodingButtons } from './EncodingButtons.tsx';
import { findEndWords, findOddWords } from './endWords.ts';
import { IssuesDialog } from './IssuesDialog.tsx';
import { countUnreadable } from './issueWords.ts';
import { SettingText } from './SettingText.tsx';
import { useCauseWords } from './useCauseWords.ts';

/** Notes about the data on screen: whether it is complete, its issues, and the message of the service. */
export function DataNotes({ kept }: { readonly kept: KeptData }) {
  const { refresh } = useLoads();
  const [seen, setSeen] = useState<readonly ('end' | 'issues' | 'message' | 'encoding')[]>([]);
  const cause = useCauseWords(kept);
  const { info, source, brokenBy } = kept;
  const words = findEndWords(kept, cause);
  const isSaid = info.completeness === 'damaged';
  const odd = findOddWords(info);
  const mayLoadAll =
    source.kind === 'service' &&
    info.completeness !== 'damaged' &&
    (brokenBy === undefined || mayPass(brokenBy));
  return (
    <>
      {words && !seen.includes('end') && (
        <Note
          tone="warning"
          role="status"
          title={words.title}
          actions={
            <>
              {isSaid && <EncodingButtons kept={kept} />}
              {isSaid && <IssuesDialog info={info} />}
              {mayLoadAll && (
                <Button size="sm" onClick={refresh}>
                  Load all of it
                </Button>
              )}
            </>
          }
          onDismiss={() => setSeen([...seen, 'end'])}
        >
          <SettingText text={words.meaning} />
        </Note>
      )}
      {info.issues.length > 0 && !isSaid && !seen.includes('issues') && (
        <Note
          tone={countUnreadable(info.issues) > 0 ? 'warning' : 'info'}
          title={odd.title}
          actions={
            <>
              <EncodingButtons kept={kept} />
              <IssuesDialog info={info} />
            </>
          }
          onDismiss={() => setSeen([...seen, 'issues'])}
        >
          {odd.meaning}
        </Note>
      )}
      {source.kind === 'file' &&
        source.encoding !== undefined &&
        info.issues.length === 0 &&
        !seen.includes('encoding') && (
          <Note
            tone="info"
            title={`The file is read as ${info.encoding}, as you chose.`}
            actions={<EncodingButtons kept={kept} />}
            onDismiss={() => setSeen([...seen, 'encoding'])}
          />
        )}
      {info.message !== undefined &&
        info.completeness !== 'incomplete' &&
        !seen.includes('message') && (
          <Note
            tone="info"
            title={`The service says: “${spell(info.message)}”`}
            onDismiss={() => setSeen([...seen, 'message'])}
          />
        )}
    </>
  );
}
