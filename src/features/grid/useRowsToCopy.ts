import type { GridRow } from '../../model/answers.ts';
import { useEngine } from '../../state/engine.ts';
import { useSelection } from '../../state/selection.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import type { ShownRows } from './useRowPages.ts';

/** So many rows go to the clipboard at most. */
const MOST_COPIED = 10_000;

/** Rows that can be copied together. */
export interface RowsToCopy {
  /** How many there are; of a selection none while nothing is selected. */
  readonly count: number;
  /** The first of them in the order on screen, as many as the clipboard takes. */
  readonly read: () => Promise<readonly GridRow[]>;
}

/** The rows that can be copied together: those selected, and those in view. */
export function useRowsToCopy({ datasetId, query, count }: ShownRows): {
  readonly selected: RowsToCopy;
  readonly inView: RowsToCopy;
} {
  const engine = useEngine();
  const { rows, count: selectedCount } = useSelection();
  return {
    selected: {
      count: selectedCount,
      read: () =>
        engine.readChosen({ datasetId, chosen: rows.words, sort: query.sort, limit: MOST_COPIED }),
    },
    inView: {
      count,
      read: async () => {
        const window = { offset: 0, limit: MOST_COPIED };
        return (await engine.readWindow({ datasetId, query, window })).rows;
      },
    },
  };
}

/** What was copied of `count` rows, in words: all of them, or the first ones. */
export function describeCopied(count: number): string {
  return count <= MOST_COPIED
    ? formatCount(count, 'row')
    : `The first ${formatNumber(MOST_COPIED)} of ${formatCount(count, 'row')}`;
}
