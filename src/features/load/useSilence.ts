import { useEffect, useState } from 'react';
import type { RunningLoad } from '../../state/loadMachine.ts';

/** A download without new bytes for this time counts as silent, in ms. */
const SILENT_AFTER_MS = 10_000;

/** Whether no byte of a load has come for ten seconds. */
export function useSilence({ id, progress }: RunningLoad): boolean {
  const now = `${id} ${progress?.bytes}`;
  const [silent, setSilent] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setSilent(now), SILENT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return silent === now;
}
