import type { Steps } from '../base/steps.ts';
import type { RowIndex } from '../base/units.ts';
import type { FieldValue } from '../model/query.ts';
import { readFolder } from '../model/readFolder.ts';
import { appendText } from './appendText.ts';
import type { Dictionary } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 1_024;

/** The folders of rows, worked out of their paths on demand, those of a row once. */
export class FolderReader {
  readonly #folders = new DictionaryColumn();
  readonly #get: (field: 'canonicalPath' | 'path', row: RowIndex) => FieldValue;

  /** @param get reads a path of a row */
  constructor(get: (field: 'canonicalPath' | 'path', row: RowIndex) => FieldValue) {
    this.#get = get;
  }

  /**
   * The folder of each row below `rows`, of which there have to be as many; maybe of more. Can be
   * read again before it is through: both then do a part of the work.
   */
  *read(rows: number): Steps<Dictionary> {
    const folders = this.#folders;
    while (folders.length < rows) {
      const row = folders.length;
      appendText(folders, readFolder(this.#get('canonicalPath', row), this.#get('path', row)));
      if (folders.length % ROWS_A_SLICE === 0) yield;
    }
    return folders;
  }
}
