import { Copy, Download } from 'lucide-react';
import type { ValueCounts } from '../../model/answers.ts';
import { countRows } from '../../model/countRows.ts';
import type { Query } from '../../model/query.ts';
import { usePreference } from '../../state/keep/preferences.ts';
import { useReportFacts } from '../../state/reportFacts.ts';
import { copyAs } from '../../ui/copyAs.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuCheckboxItem, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import type { PlotScale } from './BarPlot.tsx';
import type { ChartBar } from './chartBars.ts';
import type { ChartKind } from './charts.ts';
import { formatTable, tabulateAll } from './chartTable.ts';
import { type ChartFormat, saveChart } from './saveChart.ts';
import { countMore } from './useValueCounts.ts';

export interface ChartCopiesProps extends PlotScale {
  readonly kind: ChartKind;
  readonly title: string;
  readonly heading: string;
  readonly bars: readonly ChartBar[];
  /** The valueCounts that the bars show; absent while they are not those of the query. */
  readonly valueCounts: ValueCounts | undefined;
  readonly query: Query;
}

/** Buttons that take a chart along: its numbers for a spreadsheet, and a picture of it for a report. */
export function ChartCopies({
  kind,
  title,
  heading,
  bars,
  valueCounts,
  query,
  scale,
  ofAll,
}: ChartCopiesProps) {
  const [isDark, setDark] = usePreference<boolean>('chart.darkPicture', false);
  const describe = useReportFacts();
  const disabled = valueCounts === undefined;
  const save = (format: ChartFormat) => {
    if (valueCounts === undefined) return;
    const { view, all } = valueCounts.total;
    const total = countRows(view);
    const more = countMore(valueCounts);
    const facts = describe(query, total, countRows(all));
    const content = { kind, title, bars, scale, ofAll, total, more, ...facts };
    const table = tabulateAll(bars, heading);
    void saveChart({ content, table, format, theme: isDark ? 'dark' : 'light' });
  };
  return (
    <>
      <IconButton
        label="Copy table"
        icon={<Copy />}
        size="sm"
        disabled={disabled}
        onClick={() => copyAs(formatTable(bars, heading), 'Table')}
      />
      <Menu
        align="end"
        trigger={
          <IconButton label="Save picture" icon={<Download />} size="sm" disabled={disabled} />
        }
      >
        <MenuItem onSelect={() => save('png')}>PNG</MenuItem>
        <MenuItem onSelect={() => save('svg')}>SVG</MenuItem>
        <MenuItem onSelect={() => save('html')}>HTML report</MenuItem>
        <MenuSeparator />
        <MenuCheckboxItem checked={isDark} onCheckedChange={setDark}>
          In dark colours
        </MenuCheckboxItem>
      </Menu>
    </>
  );
}
