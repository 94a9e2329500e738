import { Copy } from 'lucide-react';
import { copyAs } from '../../ui/copyAs.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { spell } from '../../ui/spell.ts';
import styles from './Details.module.css';

export interface UnknownFieldLineProps {
  readonly name: string;
  /** Its value, as JSON text. */
  readonly json: string;
}

/** A field without a column, as the service sent it. */
export function UnknownFieldLine({ name, json }: UnknownFieldLineProps) {
  return (
    <div className={styles.field}>
      <dt className={styles.label}>
        <HighlightedText text={name} />
      </dt>
      <dd className={styles.line}>
        <span className={styles.mono}>
          <HighlightedText text={json} breaks />
        </span>
        <span className={styles.tools}>
          <IconButton
            size="sm"
            label={`Copy ${spell(name)}`}
            icon={<Copy />}
            onClick={() => copyAs(json, spell(name))}
          />
        </span>
      </dd>
    </div>
  );
}
