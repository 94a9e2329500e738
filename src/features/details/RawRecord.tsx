import { Copy } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { copyAs } from '../../ui/copyAs.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import styles from './Details.module.css';
import { indentJson, splitLines } from './formatRaw.ts';

export interface RawRecordProps {
  /** JSON text, as received. */
  readonly raw: string;
  /** The index of the open row among its values, from 0. */
  readonly valueIndex: number;
}

/** The entry of a record: indented, or exactly as received. */
export function RawRecord({ raw, valueIndex }: RawRecordProps) {
  const [exact, setExact] = useState(false);
  const text = useMemo(() => (exact ? raw : indentJson(raw)), [exact, raw]);
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>Record as it came</h3>
        <Button size="sm" variant="quiet" aria-pressed={exact} onClick={() => setExact(!exact)}>
          Exact text
        </Button>
        <Button size="sm" variant="quiet" icon={<Copy />} onClick={() => copyAs(text, 'Record')}>
          Copy JSON
        </Button>
      </div>
      {valueIndex > 0 && (
        <p className={styles.muted}>This row is value {valueIndex + 1} of the record.</p>
      )}
      <div className={styles.raw}>
        {splitLines(text).map((line, index) => {
          const key = `${index} ${line}`;
          return (
            <code key={key} className={styles.rawLine}>
              <HighlightedText text={line} ends="none" />
            </code>
          );
        })}
      </div>
    </section>
  );
}
