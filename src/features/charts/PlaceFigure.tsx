import { memo } from 'react';
import { subjectOf } from '../../model/subjects.ts';
import { BarFigure } from './BarFigure.tsx';
import { PLACES_BY, TOP } from './choices.ts';
import type { FigureProps } from './figureProps.ts';
import { useChoiceItems } from './useChoiceItems.tsx';

/** Where rows are: by the root of their path, or by their folder. */
export const PlaceFigure = memo(function PlaceFigure(props: FigureProps) {
  const [subject, chooseSubject] = useChoiceItems('chart.places.by', PLACES_BY, 'location');
  const [top, chooseTop] = useChoiceItems('chart.places.top', TOP, '25');
  const { label } = subjectOf(subject);
  return (
    <BarFigure
      {...props}
      title={`Rows per ${label.toLowerCase()}`}
      heading={label}
      request={{ subject, missing: true, atLeast: 1, order: 'rows', limit: Number(top) }}
      options={[chooseSubject, chooseTop]}
      cutAt="middle"
    />
  );
});
