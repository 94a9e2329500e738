import type { Dataset } from '../engine/dataset.ts';
import type { ListColumns } from '../engine/lookup/exportLookup.ts';
import type { JudgedLine } from '../engine/lookup/lookUpLines.ts';
import { Viewer } from '../engine/viewer.ts';
import type { DatasetId, DatasetInfo } from '../model/answers.ts';

/** The table of a lookup, with the findings behind its rows and the dictionary that they are of. */
export class LookupDataset {
  readonly kind = 'lookup';
  readonly id: DatasetId;
  readonly dataset: Dataset;
  readonly judged: readonly JudgedLine[];
  readonly dictionary: Dataset;
  readonly columns: ListColumns;
  readonly viewer: Viewer;
  /** Aborts when the dataset is dropped. */
  readonly gone = new AbortController();

  constructor(
    id: DatasetId,
    dataset: Dataset,
    judged: readonly JudgedLine[],
    dictionary: Dataset,
    columns: ListColumns,
  ) {
    this.id = id;
    this.dataset = dataset;
    this.judged = judged;
    this.dictionary = dictionary;
    this.columns = columns;
    this.viewer = new Viewer(dataset);
  }

  get info(): DatasetInfo {
    return {
      id: this.id,
      revision: this.dataset.replacements,
      rows: this.dataset.rows,
      entries: this.dataset.rows,
      bytes: 0,
      issues: [],
      completeness: 'complete',
      message: undefined,
      misplacedBytes: 0,
      entriesBehind: 0,
      encoding: 'utf-8',
      uploaded: undefined,
    };
  }
}
