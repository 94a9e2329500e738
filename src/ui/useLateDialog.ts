import { useState } from 'react';
import { useWasOpen } from './useWasOpen.ts';

export interface LateDialog {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Whether it was ever open: until then its code need not be there, and then it can end its closing. */
  readonly isNeeded: boolean;
}

/** The state of a dialog whose code comes after the page. */
export function useLateDialog(): LateDialog {
  const [open, setOpen] = useState(false);
  return { open, setOpen, isNeeded: useWasOpen(open) };
}
