import { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { MenuAt } from '../../ui/MenuAt.tsx';
import type { CellActions, CopyQuestion } from './useCellActions.ts';

export interface CopyMenuProps {
  readonly actions: CellActions & CopyQuestion;
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
        <MenuItem onSelect={() => actions.copyValue(target)}>Cell</MenuItem>
        <MenuItem onSelect={() => actions.copyTsv(target)}>Row as TSV</MenuItem>
        <MenuItem onSelect={() => actions.copyJson(target)}>Row as JSON</MenuItem>
      </MenuGroup>
    </MenuAt>
  );
}
