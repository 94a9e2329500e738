import type { DatasetInfo } from '../model/answers.ts';
import type { LoadFailure } from '../model/loadState.ts';

/** The result of a load: all of the data, or the part before the answer broke off. */
export interface LoadedAnswer {
  readonly info: DatasetInfo;
  /** The reason why the answer broke off; `undefined` if it is complete, or if the reason is unknown. */
  readonly brokenBy: LoadFailure | undefined;
}

/** Whether there are records to show: an answer may break off before its first record. */
export function hasRecords({ rows, completeness }: DatasetInfo): boolean {
  return rows > 0 || completeness !== 'cutOff';
}
