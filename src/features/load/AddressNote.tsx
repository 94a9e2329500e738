import { useView } from '../../state/view.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { Note } from '../../ui/Note.tsx';
import styles from './AddressNote.module.css';

/** Reports the parts of the address without a meaning. Closing it removes them from the address. */
export function AddressNote() {
  const { ignored, setView } = useView();
  if (ignored.length === 0) return;
  return (
    <Note
      tone="info"
      title={
        ignored.length === 1
          ? 'A part of the address means nothing here.'
          : `${ignored.length} parts of the address mean nothing here.`
      }
      onDismiss={() => setView((view) => view, 'replace')}
    >
      The rest is used, and this was left out:{' '}
      {ignored.map((part, index) => (
        <span key={part}>
          {index > 0 && ', '}
          <code className={styles.part}>
            <HighlightedText text={part} />
          </code>
        </span>
      ))}
    </Note>
  );
}
