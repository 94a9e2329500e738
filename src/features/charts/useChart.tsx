import { type ReactElement, useMemo } from 'react';
import { noteOnCounts, subjectOf } from '../../model/subjects.ts';
import type { TallyRequest, TallySubject } from '../../model/tallies.ts';
import { useIsFolded } from '../../state/foldedCompanies.ts';
import { ALL_VALUES, type Chart, titleOf } from './charts.ts';
import { AT_LEAST, listSubjects, ORDER, TOP } from './choices.ts';
import { FoldItem } from './FoldItem.tsx';
import { useChoiceItems } from './useChoiceItems.tsx';

/** A chart as its reader wants to see it. */
export interface ChosenChart {
  readonly subject: TallySubject;
  readonly title: string;
  /** The label of the subject: the heading of its column in a table. */
  readonly heading: string;
  /** A sentence about the numbers, where they could be misread. */
  readonly hint: string | undefined;
  readonly request: TallyRequest;
  /** Parts of a menu; none where there is nothing to choose. */
  readonly options: readonly ReactElement[];
}

/** A chart with the choices of its reader. */
export function useChart(chart: Chart): ChosenChart {
  const { id, kind, subjects, missing, top: usualTop } = chart;
  const subjectChoices = useMemo(() => listSubjects(subjects), [subjects]);
  const [subject, chooseSubject] = useChoiceItems(`chart.${id}.by`, subjectChoices, subjects[0]);
  const [order, chooseOrder] = useChoiceItems(`chart.${id}.order`, ORDER, 'rows');
  const [atLeast, chooseAtLeast] = useChoiceItems(`chart.${id}.atLeast`, AT_LEAST, '1');
  const hasTop = usualTop !== 'all';
  const [top, chooseTop] = useChoiceItems(`chart.${id}.top`, TOP, hasTop ? usualTop : '100');
  const folded = useIsFolded(subject);

  const counted = { subject, missing, folded };
  const request: TallyRequest =
    kind === 'share'
      ? { ...counted, order, atLeast: Number(atLeast), limit: Number(top) }
      : {
          ...counted,
          order: 'rows',
          ...(hasTop ? { atLeast: 1, limit: Number(top) } : ALL_VALUES),
        };
  return {
    subject,
    title: titleOf(chart, subject),
    heading: subjectOf(subject).label,
    hint: noteOnCounts(subject, folded),
    request,
    options: [
      ...(subjects.length > 1 ? [chooseSubject] : []),
      ...(kind === 'share' ? [chooseOrder, chooseAtLeast] : []),
      ...(hasTop ? [chooseTop] : []),
      ...(subject === 'company' ? [<FoldItem key="fold" />] : []),
    ],
  };
}
