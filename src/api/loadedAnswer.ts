import type { DatasetInfo } from '../model/answers.ts';
import type { LoadFailure } from '../model/loadState.ts';

/** Data that a load brought, all of it or what came before it broke off. */
export interface LoadedAnswer {
  readonly info: DatasetInfo;
  /** Why the answer broke off; `undefined` where it ended by itself, or nobody knows. */
  readonly brokenBy: LoadFailure | undefined;
}

/** Whether there is something to show: an answer that broke off may have ended before its first record. */
export function hasRecords({ rows, completeness }: DatasetInfo): boolean {
  return rows > 0 || completeness !== 'cutOff';
}
