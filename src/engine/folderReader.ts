import type { Steps } from '../base/steps.ts';
import { encodeText } from '../base/wtf8.ts';
import { readFolder } from '../model/readFolder.ts';
import type { Column } from './column.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 1_024;
const NO_BYTES = new Uint8Array(0);

/** The folders of rows, worked out of their paths on demand, those of a row once. */
export class FolderReader {
  readonly #folders = new DictionaryColumn();
  readonly #canonicalPath: Column;
  readonly #path: Column;

  constructor(canonicalPath: Column, path: Column) {
    this.#canonicalPath = canonicalPath;
    this.#path = path;
  }

  /**
   * The folder of each row below `rows`, of which there have to be as many; maybe of more. Can be
   * read again before it is through: both then do a part of the work.
   */
  *read(rows: number): Steps<DictionaryColumn> {
    while (this.#folders.length < rows) {
      this.#append(this.#folders.length);
      if (this.#folders.length % ROWS_A_SLICE === 0) yield;
    }
    return this.#folders;
  }

  #append(row: number): void {
    const folder = readFolder(this.#canonicalPath.get(row), this.#path.get(row));
    if (folder === undefined) {
      this.#folders.append(NO_BYTES, -1, -1);
      return;
    }
    const bytes = encodeText(folder);
    this.#folders.append(bytes, 0, bytes.length);
  }
}
