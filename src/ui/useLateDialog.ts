import { useState } from 'react';

export interface LateDialog {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Whether it was ever open: until then its code need not be there, and then it can end its closing. */
  readonly isNeeded: boolean;
}

/** The state of a dialog whose code comes when it is first opened. */
export function useLateDialog(): LateDialog {
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  if (open && !wasOpen) setWasOpen(true);
  return { open, setOpen, isNeeded: open || wasOpen };
}
