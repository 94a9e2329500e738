import type { DatasetInfo } from '../../../src/model/answers.ts';

/** What is known of a dataset of so many rows that still loads. */
export function datasetInfo(id: string, rows: number, bytes = rows * 100): DatasetInfo {
  return {
    id,
    revision: rows,
    rows,
    entries: rows,
    bytes,
    issues: [],
    completeness: 'loading',
    message: undefined,
    misplacedBytes: 0,
    entriesBehind: 0,
    encoding: 'utf-8',
    uploaded: undefined,
  };
}
