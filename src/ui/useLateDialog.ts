import { useEffect, useState } from 'react';
import { useWasOpen } from './useWasOpen.ts';

/** When the code of dialogs is fetched if nobody needs it before, so that opening one is quick. */
const FETCH_MS = 3_000;

export interface LateDialog {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Whether it was ever open: until then its code need not be there, and then it can end its closing. */
  readonly isNeeded: boolean;
}

/**
 * The state of a dialog whose code comes after the page, by this function, which has to stay the
 * same. A failure to fetch it shows when the dialog is opened.
 */
export function useLateDialog(fetchCode: () => Promise<unknown>): LateDialog {
  const [open, setOpen] = useState(false);
  const isNeeded = useWasOpen(open);
  useEffect(() => {
    const timer = setTimeout(() => void fetchCode().catch(() => undefined), FETCH_MS);
    return () => clearTimeout(timer);
  }, [fetchCode]);
  return { open, setOpen, isNeeded };
}
