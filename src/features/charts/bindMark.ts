import { chosenValues } from '../../model/editQuery.ts';
import { targetOf } from '../../model/facets.ts';
import type { CountedValue } from '../../model/query.ts';
import type { SubjectId } from '../../model/subjects.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import type { ChartRow } from './chartRow.ts';
import type { FigureProps } from './figureProps.ts';

/** What the mark of a value does, and whether the query keeps the value, in all of its spellings. */
export function bindMark(
  { query, onAct }: FigureProps,
  subject: SubjectId,
  of: CountedValue,
): Pick<ChartRow, 'spellings' | 'chosen' | 'onAct'> {
  const target = targetOf(subject, of);
  const kept = new Set(chosenValues(query, subject, false));
  const isAll = target.values.every((value) => kept.has(value));
  const isAny = isAll || target.values.some((value) => kept.has(value));
  return {
    spellings: of.spellings,
    chosen: isAll || (isAny && 'mixed'),
    onAct: (action) => onAct(target, action),
  };
}

/** The end of the words for a mark: how many spellings it stands for, where those are several. */
export function describeSpellings({ spellings }: CountedValue): string {
  return spellings === undefined ? '' : `, ${formatCount(spellings.length, 'spelling')}`;
}
