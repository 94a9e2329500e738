import { Columns3 } from 'lucide-react';
import { FIELDS, fieldOf } from '../../model/fields.ts';
import { runCommand, useCommands } from '../../state/commands.ts';
import { usePreference } from '../../state/keep/preferences.ts';
import { readStartView } from '../../state/startView.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuCheckboxItem, MenuItem, MenuRadioGroup, MenuSeparator } from '../../ui/Menu.tsx';
import { COLUMN_PRESETS, findPreset } from './columnPresets.ts';
import {
  type Columns,
  hideColumn,
  resetColumns,
  showAllColumns,
  showColumn,
} from './editColumns.ts';
import { listColumnCommands } from './listColumnCommands.ts';
import type { ColumnWidths } from './useColumnTable.ts';

const NO_WIDTHS: ColumnWidths = {};

/** Which columns the table shows: those that it does in their order, then the others. */
export function ColumnMenu() {
  const { view, setView, setQuery } = useView();
  const [, saveWidths] = usePreference('columnWidths', NO_WIDTHS);
  const hidden = FIELDS.filter((field) => !view.columns.includes(field.id));
  const edit = (change: (columns: Columns) => Columns) =>
    setView((current) => ({ ...current, ...change(current) }));
  useCommands(() => listColumnCommands({ view, setView, setQuery }));

  return (
    <Menu
      align="end"
      trigger={
        <Button variant="quiet" size="sm" icon={<Columns3 />}>
          Columns
        </Button>
      }
    >
      <MenuRadioGroup
        label="Column sets"
        value={findPreset(view)}
        options={COLUMN_PRESETS}
        onValueChange={(chosen) => {
          const preset = COLUMN_PRESETS.find(({ value }) => value === chosen);
          if (preset !== undefined) edit(() => resetColumns(preset.columns));
        }}
      />
      <MenuSeparator />
      <MenuItem onSelect={() => edit(showAllColumns)} disabled={hidden.length === 0}>
        Show all columns
      </MenuItem>
      <MenuItem onSelect={() => runCommand('fitColumns')} disabled={view.group !== undefined}>
        Fit all columns
      </MenuItem>
      <MenuItem
        onSelect={() => {
          edit(() => resetColumns(readStartView().columns));
          saveWidths({});
        }}
      >
        Reset columns
      </MenuItem>
      <MenuSeparator />
      {[...view.columns.map(fieldOf), ...hidden].map((field) => {
        const isShown = view.columns.includes(field.id);
        return (
          <MenuCheckboxItem
            key={field.id}
            checked={isShown}
            disabled={isShown && view.columns.length === 1}
            onCheckedChange={(show) =>
              edit((columns) =>
                show ? showColumn(columns, field.id) : hideColumn(columns, field.id),
              )
            }
          >
            {field.label}
          </MenuCheckboxItem>
        );
      })}
    </Menu>
  );
}
