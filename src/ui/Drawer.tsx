import { type ReactElement, type ReactNode, useState } from 'react';
import { Late } from './Late.tsx';
import { lateCode } from './lateCode.ts';
import { type OpenerProps, openBy } from './openBy.ts';
import { useWasOpen } from './useWasOpen.ts';

const DrawerPane = lateCode(() => import('./DrawerPane.tsx'))((code) => code.DrawerPane);

export interface DrawerProps {
  /** The button that opens it. */
  readonly trigger: ReactElement<OpenerProps>;
  readonly title: string;
  readonly children: ReactNode;
}

/** A pane that slides in from the left, for what has no room beside the rest. */
export function Drawer({ trigger, title, children }: DrawerProps) {
  const [open, setOpen] = useState(false);
  const wasOpen = useWasOpen(open);
  return (
    <>
      {openBy(trigger, 'dialog', open, () => setOpen(true))}
      {wasOpen && (
        <Late>
          <DrawerPane open={open} onOpenChange={setOpen} title={title}>
            {children}
          </DrawerPane>
        </Late>
      )}
    </>
  );
}
