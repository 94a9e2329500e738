import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswers } from '../../state/answers.ts';
import { useSchema } from '../../state/schema.ts';
import type { Selection } from '../../state/selection.ts';
import { useView } from '../../state/view.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import styles from './CompareDialog.module.css';
import { CompareTable } from './CompareTable.tsx';
import { COMPARED } from './compared.ts';
import { compareRows } from './compareRows.ts';

export interface CompareDialogProps {
  readonly selection: Selection;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The selected rows side by side: first the fields in which they differ, then the equal ones. */
export function CompareDialog({ selection, open, onOpenChange }: CompareDialogProps) {
  const { view } = useView();
  const schema = useSchema();
  const { rows, count } = selection;
  const { data, isError, isPlaceholderData } = useQuery({
    ...useAnswers().chosenRows(view.query.sort, rows.words, COMPARED.most),
    enabled: open,
  });
  const [showsEqual, setShowsEqual] = useState(false);
  const isThere = data !== undefined && !isPlaceholderData;
  const fields = isThere ? compareRows(data, schema) : [];
  const different = fields.filter(({ equal }) => !equal);
  const equal = fields.filter((field) => field.equal);

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Compare ${formatCount(count, 'row')}`}
      size={count > 2 ? 'xl' : 'lg'}
    >
      {isError && <p role="alert">The rows could not be read. Load the data again to go on.</p>}
      {isThere && different.length === 0 && (
        <p className={styles.words}>These rows are equal in every field.</p>
      )}
      {isThere && (
        <>
          <CompareTable
            rows={data}
            fields={showsEqual ? [...different, ...equal] : different}
            onFilter={() => onOpenChange(false)}
          />
          {equal.length > 0 && (
            <button
              type="button"
              className={styles.fold}
              aria-expanded={showsEqual}
              onClick={() => setShowsEqual(!showsEqual)}
            >
              {`${showsEqual ? 'Hide' : 'Show'} ${formatCount(equal.length, 'equal field')}`}
            </button>
          )}
        </>
      )}
    </Dialog>
  );
}
