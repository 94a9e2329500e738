import { Late } from './Late.tsx';
import { lateCode } from './lateCode.ts';
import type { TipPopupProps } from './TipPopup.tsx';
import { useWasOpen } from './useWasOpen.ts';

const TipPopup = lateCode(() => import('./TipPopup.tsx'))((code) => code.TipPopup);

/** A tooltip that is shown from outside. Its code comes after the page's. */
export function TipAt(props: TipPopupProps) {
  return useWasOpen(props.anchor !== undefined) ? (
    <Late>
      <TipPopup {...props} />
    </Late>
  ) : null;
}
