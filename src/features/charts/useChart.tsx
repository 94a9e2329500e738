import { type ReactElement, useMemo } from 'react';
import { noteOnCounts } from '../../model/noteOnCounts.ts';
import { type Chart, type FieldId, requireField } from '../../model/schema.ts';
import type { CountRequest } from '../../model/valueCounts.ts';
import { useIsFolded } from '../../state/foldedCompanies.ts';
import { useSchema } from '../../state/schema.ts';
import { ALL_VALUES, titleOf } from './charts.ts';
import { AT_LEAST, listFields, ORDER, TOP } from './choices.ts';
import { FoldItem } from './FoldItem.tsx';
import { useChoiceItems } from './useChoiceItems.tsx';

/** A chart as its reader wants to see it. */
export interface ChosenChart {
  /** The field that its bars stand for. */
  readonly field: FieldId;
  readonly title: string;
  /** The label of the field: the heading of its column in a table. */
  readonly heading: string;
  /** A sentence about the numbers, where they could be misread. */
  readonly hint: string | undefined;
  readonly request: CountRequest;
  /** Parts of a menu; none where there is nothing to choose. */
  readonly options: readonly ReactElement[];
}

/** A chart with the choices of its reader. */
export function useChart(chart: Chart): ChosenChart {
  const { id, kind, by, top: usualTop } = chart;
  const schema = useSchema();
  const fields = useMemo(() => listFields(by, schema), [by, schema]);
  const [field, chooseField] = useChoiceItems(`chart.${id}.by`, fields, by[0]);
  const [order, chooseOrder] = useChoiceItems(`chart.${id}.order`, ORDER, 'rows');
  const [atLeast, chooseAtLeast] = useChoiceItems(`chart.${id}.atLeast`, AT_LEAST, '1');
  const [top, chooseTop] = useChoiceItems(`chart.${id}.top`, TOP, `${usualTop ?? 100}`);
  const folded = useIsFolded(field);
  const shown = requireField(schema, field);

  const counted = { field, missing: chart.withoutMissing !== true, folded };
  const request: CountRequest =
    kind === 'shares'
      ? { ...counted, order, atLeast: Number(atLeast), limit: Number(top) }
      : {
          ...counted,
          order: 'rows',
          ...(usualTop === undefined ? ALL_VALUES : { atLeast: 1, limit: Number(top) }),
        };
  return {
    field,
    title: titleOf(chart, schema, field),
    heading: shown.label,
    hint: noteOnCounts(shown, folded),
    request,
    options: [
      ...(by.length > 1 ? [chooseField] : []),
      ...(kind === 'shares' ? [chooseOrder, chooseAtLeast] : []),
      ...(usualTop === undefined ? [] : [chooseTop]),
      ...(shown.spellings === 'company' ? [<FoldItem key="fold" />] : []),
    ],
  };
}
