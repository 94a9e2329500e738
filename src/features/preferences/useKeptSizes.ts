import { useEffect, useState } from 'react';
import { useKeptFile, useKeptFileState } from '../../state/keep/keptFile.ts';
import { listKeptThings } from '../../state/keep/keptThings.ts';
import { watchPreferences } from '../../state/keep/preferences.ts';

/** The size of each stored item in bytes, by its id; measured again after changes. */
export function useKeptSizes(): ReadonlyMap<string, number> {
  const keptFile = useKeptFile();
  const { changes } = useKeptFileState();
  const [sizes, setSizes] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => {
    let isGone = false;
    const measure = async () => {
      const things = listKeptThings(keptFile);
      const found = await Promise.all(
        things.map(async (thing) => [thing.id, await thing.measure()] as const),
      );
      if (!isGone) setSizes(new Map(found));
    };
    void measure();
    const stop = watchPreferences(() => void measure());
    return () => {
      isGone = true;
      stop();
    };
  }, [keptFile, changes]);
  return sizes;
}
