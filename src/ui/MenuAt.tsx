import { lazy } from 'react';
import { Late } from './Late.tsx';
import type { PlacedMenuProps } from './PlacedMenu.tsx';
import { useWasOpen } from './useWasOpen.ts';

const PlacedMenu = lazy(() =>
  import('./PlacedMenu.tsx').then((module) => ({ default: module.PlacedMenu })),
);

/** A list of things to do, at an element or where the pointer was. Its code comes on first use. */
export function MenuAt(props: PlacedMenuProps) {
  return useWasOpen(props.anchor !== undefined) ? (
    <Late>
      <PlacedMenu {...props} />
    </Late>
  ) : null;
}
