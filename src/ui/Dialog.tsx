import type { DialogBoxProps } from './DialogBox.tsx';
import { Late } from './Late.tsx';
import { lateCode } from './lateCode.ts';
import { useWasOpen } from './useWasOpen.ts';

const DialogBox = lateCode(() => import('./DialogBox.tsx'))((code) => code.DialogBox);

/**
 * A box over the page. Escape and a click beside it close it; the focus goes back to where it was.
 * Its code comes after the page's.
 */
export function Dialog(props: DialogBoxProps) {
  return useWasOpen(props.open) ? (
    <Late>
      <DialogBox {...props} />
    </Late>
  ) : null;
}
