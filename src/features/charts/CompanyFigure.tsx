import { memo } from 'react';
import { BarFigure } from './BarFigure.tsx';
import { TOP } from './choices.ts';
import { FoldItem } from './FoldItem.tsx';
import type { FigureProps } from './figureProps.ts';
import { useChoiceItems } from './useChoiceItems.tsx';

/** The companies with most rows. */
export const CompanyFigure = memo(function CompanyFigure(props: FigureProps) {
  const [top, chooseTop] = useChoiceItems('chart.companies.top', TOP, '10');
  return (
    <BarFigure
      {...props}
      title="Top companies"
      heading="Company"
      request={{
        subject: 'company',
        missing: false,
        atLeast: 1,
        order: 'rows',
        limit: Number(top),
      }}
      options={[chooseTop, <FoldItem key="fold" />]}
    />
  );
});
