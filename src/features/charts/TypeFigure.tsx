import { memo } from 'react';
import type { TallyRequest } from '../../model/tallies.ts';
import { BarFigure } from './BarFigure.tsx';
import type { FigureProps } from './figureProps.ts';

/** All types of the documentation, and room for those that it does not know. */
const TYPES: TallyRequest = {
  subject: 'type',
  missing: true,
  atLeast: 0,
  order: 'rows',
  limit: 100,
};

/** Rows of each type, of those that no row has, too. */
export const TypeFigure = memo(function TypeFigure(props: FigureProps) {
  return <BarFigure {...props} title="Rows per type" heading="Type" request={TYPES} />;
});
