import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import type { ChartTallies } from '../../model/answers.ts';
import { chosenValues, toggleValue } from '../../model/editQuery.ts';
import type { FieldId } from '../../model/fields.ts';
import type { FieldValue, Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { useSettled } from '../../state/settled.ts';
import { useView } from '../../state/view.ts';
import { BarFigure } from './BarFigure.tsx';
import styles from './Charts.module.css';
import { SignedShareFigure } from './SignedShareFigure.tsx';

const COMPANIES = 12;

interface Shown {
  readonly tallies: ChartTallies;
  readonly query: Query;
}

interface FigureProps extends Shown {
  readonly onPick: (field: FieldId, value: FieldValue) => void;
}

/**
 * The charts of the view. A click on a mark is the same as one in the facet. Each chart follows in
 * a render of its own, after what is more urgent, so that no key waits for all of them.
 */
export function Charts() {
  const { view, setQuery } = useView();
  const query = useSettled(view.query);
  const { data } = useQuery(useAnswers().charts(query, COMPANIES));
  const shown = useMemo(() => data && { tallies: data, query }, [data, query]);
  const first = useDeferredValue(shown);
  const second = useDeferredValue(first);
  const third = useDeferredValue(second);
  const pick = useCallback<FigureProps['onPick']>(
    (field, value) => setQuery((current) => toggleValue(current, field, value, false)),
    [setQuery],
  );

  if (!first || !second || !third) return <div className={styles.charts} aria-busy="true" />;
  return (
    <div className={styles.charts}>
      <TypeFigure {...first} onPick={pick} />
      <SignedFigure {...second} onPick={pick} />
      <CompanyFigure {...third} onPick={pick} />
    </div>
  );
}

const TypeFigure = memo(function TypeFigure({ tallies, query, onPick }: FigureProps) {
  return (
    <BarFigure
      title="Rows per type"
      heading="Type"
      tallies={tallies.types}
      chosen={chosenValues(query, 'type', false)}
      onPick={(value) => onPick('type', value)}
    />
  );
});

const SignedFigure = memo(function SignedFigure({ tallies, query, onPick }: FigureProps) {
  return (
    <SignedShareFigure
      tallies={tallies}
      chosenTypes={chosenValues(query, 'type', false)}
      chosenStates={chosenValues(query, 'signed', false)}
      onPickType={(value) => onPick('type', value)}
      onPickState={(value) => onPick('signed', value)}
    />
  );
});

const CompanyFigure = memo(function CompanyFigure({ tallies, query, onPick }: FigureProps) {
  return (
    <BarFigure
      title="Top companies"
      heading="Company"
      tallies={tallies.companies}
      chosen={chosenValues(query, 'company', false)}
      onPick={(value) => onPick('company', value)}
    />
  );
});
