import { useQuery } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportFormat } from '../../model/answers.ts';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { FIRST_PAGE, useAnswers } from '../../state/answers.ts';
import { useCommands } from '../../state/commands.ts';
import { useSchema } from '../../state/schema.ts';
import { useSelection } from '../../state/selection.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { Menu, MenuGroup, MenuItem } from '../../ui/Menu.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { useExport } from './useExport.ts';

const FORMATS: readonly {
  readonly format: ExportFormat;
  readonly label: string;
  readonly hint: string;
  /** The one table that it is for. */
  readonly table?: string;
}[] = [
  {
    format: 'csv',
    label: 'CSV',
    hint: 'For spreadsheets: a cell that would run as a formula gets an apostrophe before it.',
  },
  {
    format: 'csvRaw',
    label: 'CSV, raw values',
    hint: 'For other programs: every cell exactly as it is.',
  },
  {
    format: 'csvList',
    label: 'CSV with the columns of the list',
    hint: 'The columns of your list first, then verdict, remark and match. For spreadsheets.',
    table: 'lookup',
  },
  {
    format: 'json',
    label: 'JSON',
    table: 'dictionary',
    hint: 'As the service sends it, with every field. This page can open it again.',
  },
];

/**
 * Exports the rows of the view, or the selected rows of it, in several formats. Grouped tables export rows,
 * too.
 */
export function ExportMenu() {
  const [open, setOpen] = useState(false);
  const { view } = useView();
  const schema = useSchema();
  const formats = FORMATS.filter(({ table = schema.id }) => table === schema.id);
  const { data } = useQuery(useAnswers().rowWindow(view.query, FIRST_PAGE));
  const selected = useSelection().count;
  const rows = selected > 0 ? selected : data?.count;
  const exporter = useExport(rows ?? 0);
  const noun = selected > 0 ? 'selected row' : 'row';
  useAction('export', () => setOpen(true), rows !== undefined);
  useCommands(() =>
    rows === undefined
      ? []
      : formats.map(({ format, label }) => ({
          id: `export ${format}`,
          title: `Export ${formatCount(rows, noun)} as ${label}`,
          group: 'Data',
          words: 'save download file',
          run: () => void exporter.start(format),
        })),
  );

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
            aria-keyshortcuts={shortcutOf('export')}
            title={
              selected > 0
                ? `Save the ${formatCount(selected, noun)} (e)`
                : 'Save the rows and columns on screen (e)'
            }
          >
            <span data-words>Export</span>
          </Button>
        }
      >
        <MenuGroup
          label={`${formatCount(rows ?? 0, noun)}, ${formatCount(view.columns.length, 'column')}, in the order on screen`}
        >
          {formats.map(({ format, label, hint }) => (
            <MenuItem key={format} onSelect={() => void exporter.start(format)} hint={hint}>
              {label}
            </MenuItem>
          ))}
        </MenuGroup>
      </Menu>
      <ExportDialog exporter={exporter} rows={rows ?? 0} />
    </>
  );
}
