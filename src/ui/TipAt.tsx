import { lazy, Suspense } from 'react';
import type { TipPopupProps } from './TipPopup.tsx';
import { useWasOpen } from './useWasOpen.ts';

const TipPopup = lazy(() =>
  import('./TipPopup.tsx').then((module) => ({ default: module.TipPopup })),
);

/** A tooltip that is shown from outside. Its code comes when there is something to show. */
export function TipAt(props: TipPopupProps) {
  return useWasOpen(props.anchor !== undefined) ? (
    <Suspense>
      <TipPopup {...props} />
    </Suspense>
  ) : null;
}
