import { useQuery } from '@tanstack/react-query';
import { actOnValues, type ValueAction } from '../../model/editFacet.ts';
import { targetOf } from '../../model/facets.ts';
import type { CountedValue } from '../../model/query.ts';
import type { Field } from '../../model/schema.ts';
import { useAnswers } from '../../state/answers.ts';
import { useView } from '../../state/view.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ColumnProfile.module.css';
import { ProfileFacts } from './ProfileFacts.tsx';
import { ProfileValues } from './ProfileValues.tsx';

/** How many of the most and of the least common values are listed. */
const LISTED = 10;

export interface ColumnProfileProps {
  readonly field: Field;
  readonly onClose: () => void;
  /** What gets the focus when it closes. */
  readonly focusAfter: () => HTMLElement | null;
}

/** What is in a column over the rows in view. A click on a value filters by it. */
export function ColumnProfile({ field, onClose, focusAfter }: ColumnProfileProps) {
  const { view, setQuery } = useView();
  const { data, isError, isPlaceholderData } = useQuery(
    useAnswers().profile(view.query, field.id, LISTED),
  );
  const act = (action: ValueAction) => (counted: CountedValue) => {
    onClose();
    setQuery((query) => actOnValues(query, targetOf(field.id, counted), action));
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Profile of ${field.label}`}
      size="lg"
      focusAfter={focusAfter}
    >
      {isError && <p role="alert">The column could not be read. Load the data again to go on.</p>}
      {(data === undefined || isPlaceholderData) && !isError && (
        <div className={styles.waiting} aria-busy="true" />
      )}
      {data !== undefined && !isPlaceholderData && (
        <>
          <ProfileFacts
            profile={data}
            showLengths={field.kind === 'text' || field.kind === 'path'}
            onKeepMissing={() => act('only')({ value: undefined })}
          />
          <div className={styles.lists}>
            <ProfileValues
              field={field}
              title={data.distinct > LISTED ? 'Most common' : 'All values'}
              values={data.common}
              largest={data.common[0]?.count ?? 0}
              onKeep={act('only')}
              onExclude={act('exclude')}
            />
            {data.distinct > LISTED && (
              <ProfileValues
                field={field}
                title="Least common"
                values={data.rare}
                largest={data.common[0]?.count ?? 0}
                onKeep={act('only')}
                onExclude={act('exclude')}
              />
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}
