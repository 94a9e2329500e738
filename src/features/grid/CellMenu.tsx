import { FilterX, ListFilter, PanelRight } from 'lucide-react';
import { formatValueOf } from '../../model/formatValue.ts';
import { MenuGroup, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import { MenuAt } from '../../ui/MenuAt.tsx';
import { spell } from '../../ui/spell.ts';
import { CopyItems } from './CopyItems.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import type { CellTarget } from './cellTarget.ts';
import { LookUpItems } from './LookUpItems.tsx';
import type { CellActions, CopyActions } from './useCellActions.ts';

export interface CellMenuProps {
  readonly anchor: MenuAnchor | undefined;
  readonly target: CellTarget | undefined;
  readonly actions: CellActions & CopyActions;
  readonly onClose: () => void;
  readonly focusAfter: () => HTMLElement | null;
}

const LONGEST = 40;

/** Everything that can be done to a cell, or the forms in which it can be copied. */
export function CellMenu({ anchor, target, actions, onClose, focusAfter }: CellMenuProps) {
  if (target === undefined) return <CopyMenu actions={actions} focusAfter={focusAfter} />;
  const { field, value } = target;
  const text = spell(formatValueOf(field, value));
  const heading = `${field.label}: ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
  return (
    <MenuAt anchor={anchor} label="Cell" onClose={onClose} focusAfter={focusAfter}>
      <MenuGroup label={heading}>
        <MenuItem icon={<ListFilter />} onSelect={() => actions.keep(target)}>
          Filter on this value
        </MenuItem>
        <MenuItem icon={<FilterX />} onSelect={() => actions.exclude(target)}>
          Exclude this value
        </MenuItem>
        <MenuItem onSelect={() => actions.only(target)}>Only this value</MenuItem>
      </MenuGroup>
      <MenuSeparator />
      <CopyItems target={target} actions={actions} />
      <LookUpItems target={target} />
      <MenuSeparator />
      <MenuItem icon={<PanelRight />} onSelect={() => actions.open(target)}>
        Open details
      </MenuItem>
    </MenuAt>
  );
}
