import { memo } from 'react';
import { AT_LEAST, ORDER, SHARES_BY, TOP } from './choices.ts';
import { FigureOptions } from './FigureOptions.tsx';
import { FoldItem } from './FoldItem.tsx';
import type { FigureProps } from './figureProps.ts';
import { SignedShareFigure } from './SignedShareFigure.tsx';
import { useChoiceItems } from './useChoiceItems.tsx';
import { useTallies } from './useTallies.ts';

/** How types, companies or locations divide by signature. */
export const ShareFigure = memo(function ShareFigure({ query, onAct }: FigureProps) {
  const [subject, chooseSubject] = useChoiceItems('chart.shares.by', SHARES_BY, 'type');
  const [order, chooseOrder] = useChoiceItems('chart.shares.order', ORDER, 'rows');
  const [atLeast, chooseAtLeast] = useChoiceItems('chart.shares.atLeast', AT_LEAST, '1');
  const [top, chooseTop] = useChoiceItems('chart.shares.top', TOP, '25');
  const tallies = useTallies(query, {
    subject,
    missing: true,
    atLeast: Number(atLeast),
    order,
    limit: Number(top),
  });
  return (
    <SignedShareFigure
      query={query}
      onAct={onAct}
      subject={subject}
      tallies={tallies}
      options={
        <FigureOptions>
          {chooseSubject}
          {chooseOrder}
          {chooseAtLeast}
          {chooseTop}
          {subject === 'company' && <FoldItem />}
        </FigureOptions>
      }
    />
  );
});
