import { useQuery } from '@tanstack/react-query';
import type { ViewIndex } from '../../base/units.ts';
import type { DatasetId } from '../../model/answers.ts';
import type { Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { useEngine } from '../../state/engine.ts';
import { useView } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';

/** Ways to the records beside the open one; a way is absent at either end of the view. */
export interface Neighbours {
  /** Rows of the view, once they are known. */
  readonly count: number | undefined;
  readonly stepTo: {
    readonly previous: (() => void) | undefined;
    readonly next: (() => void) | undefined;
  };
}

/** The rows before and after a place of the view. */
export function useNeighbours(
  datasetId: DatasetId,
  query: Query,
  viewIndex: ViewIndex | undefined,
): Neighbours {
  const engine = useEngine();
  const answers = useAnswers();
  const { setView } = useView();
  const at = viewIndex ?? 0;
  const offset = Math.max(0, at - 1);
  const { data, isPlaceholderData } = useQuery({
    ...answers.rowWindow(query, { offset, limit: 3 }),
    enabled: viewIndex !== undefined,
  });
  if (viewIndex === undefined || data === undefined) {
    return { count: undefined, stepTo: { previous: undefined, next: undefined } };
  }

  const stepBy = (step: number) => {
    const target = at + step;
    const row = isPlaceholderData ? undefined : data.rows[target - data.offset]?.row;
    if (target < 0 || row === undefined) return undefined;
    return () => {
      void engine
        .refOf({ datasetId, row })
        .then((open) => setView((view) => ({ ...view, open }), 'replace'))
        .catch(() => announce('The record could not be read'));
    };
  };
  return { count: data.count, stepTo: { previous: stepBy(-1), next: stepBy(1) } };
}
