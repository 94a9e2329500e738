import { MenuGroup } from '../../ui/Menu.tsx';
import { MenuAt } from '../../ui/MenuAt.tsx';
import { CopyItems } from './CopyItems.tsx';
import type { CellActions, CopyActions } from './useCellActions.ts';

export interface CopyMenuProps {
  readonly actions: CellActions & CopyActions;
  readonly focusAfter: () => HTMLElement | null;
}

/** The forms in which a cell or its row can be copied, at the cell. */
export function CopyMenu({ actions, focusAfter }: CopyMenuProps) {
  const { copying, endCopying } = actions;
  if (copying === undefined) return undefined;
  const { target, anchor } = copying;
  return (
    <MenuAt anchor={anchor} label="Copy as" onClose={endCopying} focusAfter={focusAfter}>
      <MenuGroup label="Copy as">
        <CopyItems target={target} actions={actions} />
      </MenuGroup>
    </MenuAt>
  );
}
