import type { Steps } from '../base/steps.ts';
import { encodeText } from '../base/wtf8.ts';
import { readFolder } from '../model/readFolder.ts';
import type { Dataset } from './dataset.ts';
import { DictionaryColumn } from './dictionaryColumn.ts';

/** Rows between two rests. */
const ROWS_A_SLICE = 1_024;
const NO_BYTES = new Uint8Array(0);

/** The folder of each row below `rows`. */
export function* readFolders(dataset: Dataset, rows: number): Steps<DictionaryColumn> {
  const folders = new DictionaryColumn();
  for (let row = 0; row < rows; row++) {
    const folder = readFolder(dataset.get('canonicalPath', row), dataset.get('path', row));
    if (folder === undefined) folders.append(NO_BYTES, -1, -1);
    else {
      const bytes = encodeText(folder);
      folders.append(bytes, 0, bytes.length);
    }
    if (row % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  return folders;
}
