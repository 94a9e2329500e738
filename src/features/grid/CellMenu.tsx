import { Copy, FilterX, ListFilter, PanelRight } from 'lucide-react';
import { formatValue } from '../../model/formatValue.ts';
import { MenuGroup, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { type MenuAnchor, MenuAt } from '../../ui/MenuAt.tsx';
import type { CellActions, CellTarget } from './useCellActions.ts';

export interface CellMenuProps {
  readonly anchor: MenuAnchor | undefined;
  readonly target: CellTarget | undefined;
  readonly actions: CellActions;
  readonly onClose: () => void;
  readonly focusAfter: () => HTMLElement | null;
}

const LONGEST = 40;

/** Everything that can be done to a cell. */
export function CellMenu({ anchor, target, actions, onClose, focusAfter }: CellMenuProps) {
  if (target === undefined) return undefined;
  const { field, value } = target;
  const text = formatValue(value);
  const heading = `${field.label}: ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
  return (
    <MenuAt anchor={anchor} label="Cell" onClose={onClose} focusAfter={focusAfter}>
      <MenuGroup label={heading}>
        <MenuItem icon={<ListFilter />} onSelect={() => actions.keep(target)}>
          Keep this value
        </MenuItem>
        <MenuItem icon={<FilterX />} onSelect={() => actions.exclude(target)}>
          Exclude this value
        </MenuItem>
        <MenuItem onSelect={() => actions.only(target)}>Only this value</MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <MenuItem icon={<Copy />} onSelect={() => actions.copyCell(target)}>
        Copy cell
      </MenuItem>
      <MenuItem onSelect={() => actions.copyTsv(target)}>Copy row (TSV)</MenuItem>
      <MenuItem onSelect={() => actions.copyJson(target)}>Copy row (JSON)</MenuItem>
      <MenuSeparator />
      <MenuItem icon={<PanelRight />} onSelect={() => actions.open(target)}>
        Open details
      </MenuItem>
    </MenuAt>
  );
}
