import { useQuery } from '@tanstack/react-query';
import type { ViewIndex } from '../../base/units.ts';
import type { DatasetId } from '../../model/answers.ts';
import type { Query } from '../../model/query.ts';
import { FIRST_PAGE, useAnswers } from '../../state/answers.ts';
import { useEngine } from '../../state/engine.ts';
import { useViewEdits } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';

/** Functions that open the neighbours of the open record; absent at either end of the view. */
export interface Neighbours {
  /** The number of rows in the view, once known. */
  readonly count: number | undefined;
  readonly stepTo: {
    readonly previous: (() => void) | undefined;
    readonly next: (() => void) | undefined;
  };
}

/** The neighbours of a position in the view. */
export function useNeighbours(
  datasetId: DatasetId,
  query: Query,
  viewIndex: ViewIndex | undefined,
): Neighbours {
  const engine = useEngine();
  const { setView } = useViewEdits();
  const { data, isPlaceholderData } = useQuery(useAnswers().rowWindow(query, FIRST_PAGE));
  const count = isPlaceholderData ? undefined : data?.count;

  const openAt = async (offset: ViewIndex) => {
    try {
      const { rows } = await engine.readWindow({ datasetId, query, window: { offset, limit: 1 } });
      const row = rows[0]?.row;
      if (row === undefined) return;
      const open = await engine.refOf({ datasetId, row });
      setView((view) => ({ ...view, open }), 'replace');
    } catch {
      announce('The record could not be read');
    }
  };
  const stepBy = (step: number) => {
    if (viewIndex === undefined || count === undefined) return undefined;
    const target = viewIndex + step;
    return target < 0 || target >= count ? undefined : () => void openAt(target);
  };
  return { count, stepTo: { previous: stepBy(-1), next: stepBy(1) } };
}
