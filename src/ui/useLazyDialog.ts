import { useState } from 'react';
import { useWasOpen } from './useWasOpen.ts';

export interface LazyDialog {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
  /** Whether the dialog was ever open. It stays mounted from then on, so that its closing can be animated. */
  readonly isNeeded: boolean;
}

/** The state of a dialog whose code is loaded when it is first opened. */
export function useLazyDialog(): LazyDialog {
  const [open, setOpen] = useState(false);
  return { open, setOpen, isNeeded: useWasOpen(open) };
}
