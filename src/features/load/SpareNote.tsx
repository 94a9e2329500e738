import type { KeptData, SpareData } from '../../state/loadMachine.ts';
import { useLoads } from '../../state/loads.ts';
import { mayPass } from '../../state/retryPolicy.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { Note } from '../../ui/Note.tsx';
import { findRefreshWords } from './endWords.ts';
import { SettingText } from './SettingText.tsx';
import { useCauseWords } from './useCauseWords.ts';

interface SpareNoteProps {
  readonly kept: KeptData;
  readonly spare: SpareData;
}

/** Offers the data of a refresh that did not replace the data on screen, or the way back. */
export function SpareNote({ kept, spare: { data, role } }: SpareNoteProps) {
  const { refresh, swapSpare, dropSpare } = useLoads();
  const cause = useCauseWords(data);
  if (role === 'before') {
    return (
      <Note
        tone="info"
        role="status"
        title="You see what the refresh brought."
        actions={
          <Button size="sm" onClick={swapSpare}>
            Back to the {formatCount(data.info.rows, 'row')} of before
          </Button>
        }
        onDismiss={dropSpare}
      >
        The data of before is kept until this note is dismissed.
      </Note>
    );
  }
  const words = findRefreshWords(kept, data, cause);
  const { brokenBy, info } = data;
  return (
    <Note
      tone="warning"
      role="status"
      title={words.title}
      actions={
        <>
          {(info.rows > 0 || info.completeness === 'complete') && (
            <Button size="sm" onClick={swapSpare}>
              {info.rows > 0
                ? `Show the ${formatCount(info.entries, 'record')} that came`
                : 'Show the empty list'}
            </Button>
          )}
          {(brokenBy === undefined || mayPass(brokenBy)) && (
            <Button size="sm" onClick={refresh}>
              Try again
            </Button>
          )}
        </>
      }
      onDismiss={dropSpare}
    >
      <SettingText text={words.meaning} />
    </Note>
  );
}
