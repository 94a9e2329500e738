import { Columns3 } from 'lucide-react';

import { listColumns, requireColumn } from '../../model/schema.ts';
import { runCommand, useCommands } from '../../state/commands.ts';
import { useTablePreference } from '../../state/keep/tablePreference.ts';
import { useSchema } from '../../state/schema.ts';
import { readStartView } from '../../state/startView.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuCheckboxItem, MenuItem, MenuRadioGroup, MenuSeparator } from '../../ui/Menu.tsx';
import { findPreset, listPresets } from './columnPresets.ts';
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

/** The columns of the table: the visible ones in their order, then the hidden ones. */
export function ColumnMenu() {
  const { view, setView, setQuery } = useView();
  const [, saveWidths] = useTablePreference('columnWidths', NO_WIDTHS);
  const schema = useSchema();
  const presets = listPresets(schema);
  const hidden = listColumns(schema).filter((field) => !view.columns.includes(field.id));
  const edit = (change: (columns: Columns) => Columns) =>
    setView((current) => ({ ...current, ...change(current) }));
  useCommands(() => listColumnCommands({ view, setView, setQuery }, schema));

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
        value={findPreset(presets, view)}
        options={presets}
        onValueChange={(chosen) => {
          const preset = presets.find(({ value }) => value === chosen);
          if (preset !== undefined) edit(() => resetColumns(preset.columns));
        }}
      />
      <MenuSeparator />
      <MenuItem
        onSelect={() => edit((columns) => showAllColumns(columns, schema))}
        disabled={hidden.length === 0}
      >
        Show all columns
      </MenuItem>
      <MenuItem onSelect={() => runCommand('fitColumns')} disabled={view.group !== undefined}>
        Fit all columns
      </MenuItem>
      <MenuItem
        onSelect={() => {
          edit(() => resetColumns(readStartView(schema).columns));
          saveWidths({});
        }}
      >
        Reset columns
      </MenuItem>
      <MenuSeparator />
      {[...view.columns.map((id) => requireColumn(schema, id)), ...hidden].map((field) => {
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
