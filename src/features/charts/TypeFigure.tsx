import { memo } from 'react';
import { PROCESS_TYPES } from '../../model/processTypes.ts';
import type { TallyRequest } from '../../model/tallies.ts';
import { BarFigure } from './BarFigure.tsx';
import type { FigureProps } from './figureProps.ts';

/** All types of the documentation, and some that it does not know. */
const TYPES: TallyRequest = {
  subject: 'type',
  missing: true,
  atLeast: 0,
  order: 'rows',
  limit: PROCESS_TYPES.length + 76,
};

/** Rows of each type, of those that no row has, too. */
export const TypeFigure = memo(function TypeFigure(props: FigureProps) {
  return <BarFigure {...props} title="Rows per type" heading="Type" request={TYPES} />;
});
