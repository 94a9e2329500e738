import type { Steps } from '../../base/steps.ts';
import type { Dataset } from '../dataset.ts';
import { FolderCache } from './folderCache.ts';
import type { LookupIndex } from './judge.ts';
import { LookAlikes } from './lookalikes.ts';
import { NameIndex } from './nameIndex.ts';

/** Builds what a lookup needs of the first `rows` rows of a dictionary. */
export function* buildLookup(dataset: Dataset, rows: number): Steps<LookupIndex> {
  const names = yield* NameIndex.build(dataset, rows);
  const alikes = yield* LookAlikes.build(names.names);
  return { dataset, rows, names, alikes, folders: new FolderCache() };
}
