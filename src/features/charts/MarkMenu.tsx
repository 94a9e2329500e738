import { FilterX, ListFilter } from 'lucide-react';
import type { ValueAction } from '../../model/editFacet.ts';
import { cutText } from '../../ui/cutText.ts';
import { MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import type { MenuAnchor } from '../../ui/MenuAt.tsx';
import { MenuAt } from '../../ui/MenuAt.tsx';
import { spell } from '../../ui/spell.ts';
import type { ChartMark } from './chartMark.ts';

export interface MarkMenuProps {
  readonly mark: ChartMark;
  readonly anchor: MenuAnchor;
  readonly onClose: () => void;
  readonly focusAfter: () => HTMLElement | null;
}

/** Everything that can be done with the value of a bar. */
export function MarkMenu({ mark, anchor, onClose, focusAfter }: MarkMenuProps) {
  const act = (action: ValueAction) => () => mark.onAct?.(action);
  return (
    <MenuAt anchor={anchor} label="Mark" onClose={onClose} focusAfter={focusAfter}>
      <MenuGroup label={spell(cutText(mark.bar.label))}>
        <MenuItem icon={<ListFilter />} onSelect={act('include')}>
          {mark.chosen === true ? 'Remove this filter' : 'Filter on this value'}
        </MenuItem>
        <MenuItem icon={<FilterX />} onSelect={act('exclude')}>
          Exclude this value
        </MenuItem>
        <MenuItem onSelect={act('only')}>Only this value</MenuItem>
      </MenuGroup>
    </MenuAt>
  );
}
