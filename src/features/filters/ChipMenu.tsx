import { ChevronDown } from 'lucide-react';
import { formatValueOf } from '../../model/formatValue.ts';
import { keyOfValue } from '../../model/keyOfValue.ts';
import type { Clause, FieldValue } from '../../model/query.ts';
import { requireField } from '../../model/schema.ts';
import { useSchema } from '../../state/schema.ts';
import { cutText } from '../../ui/cutText.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuCheckboxItem, MenuGroup, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { spell } from '../../ui/spell.ts';

/** The number of values that the menu lists. */
const MOST_VALUES = 20;

export interface ChipActions {
  /** Disables the filter, or enables it again. */
  readonly onToggle: () => void;
  /** Turns inclusion into exclusion, or the other way round. */
  readonly onInvert: () => void;
  /** Removes one of its values. */
  readonly onDrop: (value: FieldValue) => void;
  /** Opens the editor of the filter, if there is one. */
  readonly onEdit: (() => void) | undefined;
}

export interface ChipMenuProps extends ChipActions {
  readonly clause: Clause;
  /** The filter in words. */
  readonly text: string;
}

/** The menu with the actions of a filter, except for its removal. */
export function ChipMenu({ clause, text, onToggle, onInvert, onDrop, onEdit }: ChipMenuProps) {
  const { kind, field, values, negated, disabled } = clause;
  const schema = useSchema();
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          label={`Change filter ${spell(text)}`}
          tooltip={false}
          icon={<ChevronDown />}
        />
      }
    >
      {onEdit && <MenuItem onSelect={onEdit}>Edit the list</MenuItem>}
      <MenuItem onSelect={onInvert}>
        {negated ? 'Keep only these rows instead' : 'Exclude these rows instead'}
      </MenuItem>
      <MenuItem onSelect={onToggle}>{disabled ? 'Switch on again' : 'Switch off for now'}</MenuItem>
      {kind === 'values' && values.length > 1 && (
        <>
          <MenuSeparator />
          <MenuGroup label={negated ? 'Excluded values' : 'Kept values'}>
            {values.slice(0, MOST_VALUES).map((value) => (
              <MenuCheckboxItem
                key={keyOfValue(value)}
                checked
                onCheckedChange={() => onDrop(value)}
              >
                {spell(cutText(formatValueOf(requireField(schema, field), value)))}
              </MenuCheckboxItem>
            ))}
          </MenuGroup>
        </>
      )}
    </Menu>
  );
}
