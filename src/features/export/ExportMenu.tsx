import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useAction } from '../../state/actions.ts';
import { FIRST_PAGE, useAnswers } from '../../state/answers.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { useExport } from './useExport.ts';

/** Saves exactly what is on screen, in a few formats. */
export function ExportMenu() {
  const [open, setOpen] = useState(false);
  const { view } = useView();
  const { data } = useQuery(useAnswers().rowWindow(view.query, FIRST_PAGE));
  const exporter = useExport();
  const rows = data?.count;
  useAction('export', () => setOpen(true), rows !== undefined);

  return (
    <>
      <Menu
        align="end"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button
            icon={<Download />}
            disabled={rows === undefined}
            aria-keyshortcuts="e"
            title="Save the rows and columns on screen (e)"
          >
            Export
          </Button>
        }
      >
        <MenuGroup
          label={`${formatCount(rows ?? 0, 'row')}, ${formatCount(view.columns.length, 'column')}, in the order on screen`}
        >
          <MenuItem
            onSelect={() => void exporter.start('csv')}
            hint="For spreadsheets: a cell that would run as a formula gets an apostrophe before it."
          >
            CSV
          </MenuItem>
          <MenuItem
            onSelect={() => void exporter.start('csvRaw')}
            hint="For other programs: every cell exactly as it is."
          >
            CSV, raw values
          </MenuItem>
          <MenuItem
            onSelect={() => void exporter.start('json')}
            hint="As the service sends it, with every field. This page can open it again."
          >
            JSON
          </MenuItem>
        </MenuGroup>
      </Menu>
      <ExportDialog exporter={exporter} rows={rows ?? 0} />
    </>
  );
}
