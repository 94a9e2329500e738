import { useQuery } from '@tanstack/react-query';
import { chosenValues, toggleValue } from '../../model/editQuery.ts';
import type { FieldId } from '../../model/fields.ts';
import type { FieldValue } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { useView } from '../../state/view.ts';
import { BarFigure } from './BarFigure.tsx';
import styles from './Charts.module.css';
import { SignedShareFigure } from './SignedShareFigure.tsx';

const COMPANIES = 12;

/** The charts of the view. A click on a mark is the same as one in the facet. */
export function Charts() {
  const { view, setQuery } = useView();
  const { query } = view;
  const { data } = useQuery(useAnswers().charts(query, COMPANIES));
  const pick = (field: FieldId) => (value: FieldValue) =>
    setQuery((current) => toggleValue(current, field, value, false));

  if (data === undefined) return <div className={styles.charts} aria-busy="true" />;
  return (
    <div className={styles.charts}>
      <BarFigure
        title="Rows per type"
        heading="Type"
        tallies={data.types}
        chosen={chosenValues(query, 'type', false)}
        onPick={pick('type')}
      />
      <SignedShareFigure
        tallies={data}
        chosenTypes={chosenValues(query, 'type', false)}
        chosenStates={chosenValues(query, 'signed', false)}
        onPickType={pick('type')}
        onPickState={pick('signed')}
      />
      <BarFigure
        title="Top companies"
        heading="Company"
        tallies={data.companies}
        chosen={chosenValues(query, 'company', false)}
        onPick={pick('company')}
      />
    </div>
  );
}
