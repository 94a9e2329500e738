import { useAction } from '../../state/actions.ts';
import { Late } from '../../ui/Late.tsx';
import { lateCode } from '../../ui/lateCode.ts';
import { useLateDialog } from '../../ui/useLateDialog.ts';
import type { GoToRowProps } from './GoToRow.tsx';

const GoToRow = lateCode(() => import('./GoToRow.tsx'))((code) => code.GoToRow);

/** Offers to go to a row by its number, by a key and by name. */
export function GoToRowCommand(props: Omit<GoToRowProps, 'open' | 'onOpenChange'>) {
  const { open, setOpen, isNeeded } = useLateDialog();
  useAction('goToRow', () => setOpen(true), props.rows > 0);
  if (!isNeeded) return undefined;
  return (
    <Late>
      <GoToRow {...props} open={open} onOpenChange={setOpen} />
    </Late>
  );
}
