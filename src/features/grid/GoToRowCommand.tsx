import { lazy } from 'react';
import { useAction } from '../../state/actions.ts';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { useLazyDialog } from '../../ui/useLazyDialog.ts';
import type { GoToRowProps } from './GoToRow.tsx';

const GoToRow = lazy(() => import('./GoToRow.tsx').then((module) => ({ default: module.GoToRow })));

/** Offers to go to a row by its number, by a key and by name. */
export function GoToRowCommand(props: Omit<GoToRowProps, 'open' | 'onOpenChange'>) {
  const { open, setOpen, isNeeded } = useLazyDialog();
  useAction('goToRow', () => setOpen(true), props.rows > 0);
  if (!isNeeded) return undefined;
  return (
    <LazyBoundary>
      <GoToRow {...props} open={open} onOpenChange={setOpen} />
    </LazyBoundary>
  );
}
