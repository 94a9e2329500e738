import { useQuery } from '@tanstack/react-query';

import type { FieldId } from '../../model/schema.ts';
import { useAnswers } from '../../state/answers.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { copyText } from '../../ui/copyText.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import styles from './ListDialog.module.css';

export interface ListResultProps {
  readonly field: FieldId;
  /** Distinct values. */
  readonly values: readonly string[];
  /** The number of values that were left out as duplicates. */
  readonly duplicates: number;
}

/** How many values of a list are in the dictionary, and the missing ones as text to copy. */
export function ListResult({ field, values, duplicates }: ListResultProps) {
  const { data, isPlaceholderData, isError } = useQuery({
    ...useAnswers().listCheck(field, values),
    enabled: values.length > 0,
  });
  const check = values.length === 0 || isPlaceholderData ? undefined : data;
  const missing = check?.missing ?? [];
  const text = missing.join('\n');
  const copy = async () => {
    const worked = await copyText(text);
    announce(worked ? 'Values copied' : 'The browser did not allow copying');
  };

  return (
    <div className={styles.result}>
      <output className={styles.summary}>
        {values.length === 0 && 'No values yet.'}
        {values.length > 0 && `${formatCount(values.length, 'distinct value')}. `}
        {duplicates > 0 && `${formatCount(duplicates, 'duplicate')} ignored. `}
        {check &&
          `${formatNumber(values.length - missing.length)} of ${formatNumber(values.length)} found, in ${formatCount(check.rows, 'row')}.`}
        {isError && 'The values could not be looked up. Load the data again to go on.'}
      </output>
      {missing.length > 0 && (
        <>
          <label className={styles.values}>
            {`Not in the dictionary (${formatNumber(missing.length)})`}
            <textarea className={styles.text} rows={4} wrap="off" readOnly value={text} />
          </label>
          <div className={styles.line}>
            <Button size="sm" onClick={() => void copy()}>
              Copy these
            </Button>
            <Button
              size="sm"
              onClick={() =>
                saveBlob(
                  new Blob([`${text}\n`], { type: 'text/plain;charset=utf-8' }),
                  `not-found-${field}.txt`,
                )
              }
            >
              Save as text
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
