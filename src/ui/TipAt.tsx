import { lazy, Suspense, useState } from 'react';
import type { TipPopupProps } from './TipPopup.tsx';

const TipPopup = lazy(() =>
  import('./TipPopup.tsx').then((module) => ({ default: module.TipPopup })),
);

/** A tooltip that is shown from outside. Its code comes when there is something to show. */
export function TipAt(props: TipPopupProps) {
  const [isUsed, setUsed] = useState(false);
  if (props.anchor !== undefined && !isUsed) setUsed(true);
  return isUsed ? (
    <Suspense>
      <TipPopup {...props} />
    </Suspense>
  ) : null;
}
