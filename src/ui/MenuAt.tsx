import { Late } from './Late.tsx';
import { lateCode } from './lateCode.ts';
import type { PlacedMenuProps } from './PlacedMenu.tsx';
import { useWasOpen } from './useWasOpen.ts';

const PlacedMenu = lateCode(() => import('./PlacedMenu.tsx'))((code) => code.PlacedMenu);

/** A list of things to do, at an element or where the pointer was. Its code comes after the page's. */
export function MenuAt(props: PlacedMenuProps) {
  return useWasOpen(props.anchor !== undefined) ? (
    <Late>
      <PlacedMenu {...props} />
    </Late>
  ) : null;
}
