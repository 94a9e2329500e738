import { Download, Table2 } from 'lucide-react';
import { type ReactNode, type RefObject, useId, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import styles from './ChartFigure.module.css';
import type { ChartRow } from './chartRow.ts';
import type { ChartTable } from './chartTable.ts';
import type { LegendEntry } from './composeSvg.ts';
import { NumberTable } from './NumberTable.tsx';
import { type PictureFormat, savePicture } from './savePicture.ts';

export interface ChartFigureProps {
  readonly title: string;
  /** What is to know about the numbers. */
  readonly hint?: string | undefined;
  readonly table: ChartTable;
  /** The marks of the chart, in the order of the table's rows. */
  readonly marks: readonly ChartRow[];
  /** The element that the chart's SVG stands in. */
  readonly drawing: RefObject<HTMLElement | null>;
  /** What a saved picture has to explain. */
  readonly legend?: readonly LegendEntry[];
  /** What changes how the chart is drawn. */
  readonly tools?: ReactNode;
  /** A menu of what is drawn. */
  readonly options?: ReactNode;
  /** Whether there are no numbers yet. */
  readonly pending: boolean;
  readonly children: ReactNode;
}

const NO_LEGEND: readonly LegendEntry[] = [];

/** The frame around a chart: its name, the same numbers as a table, and pictures to keep. */
export function ChartFigure({
  title,
  hint,
  table,
  marks,
  drawing,
  legend = NO_LEGEND,
  tools,
  options,
  pending,
  children,
}: ChartFigureProps) {
  const [isTable, setTable] = useState(false);
  const titleId = useId();
  const save = (format: PictureFormat) => {
    const svg = drawing.current?.querySelector('svg');
    if (svg) void savePicture(svg, format, title, legend);
  };

  return (
    <figure className={styles.figure} aria-labelledby={titleId} aria-description={hint}>
      <figcaption className={styles.heading}>
        <span
          id={titleId}
          className={styles.title}
          title={hint === undefined ? title : `${title}\n${hint}`}
        >
          {title}
        </span>
        {!isTable && tools}
        {options}
        <IconButton
          label="Show as table"
          icon={<Table2 />}
          size="sm"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        />
        <Menu
          align="end"
          trigger={
            <IconButton
              label="Save picture"
              icon={<Download />}
              size="sm"
              disabled={isTable || pending}
            />
          }
        >
          <MenuItem onSelect={() => save('png')}>PNG</MenuItem>
          <MenuItem onSelect={() => save('svg')}>SVG</MenuItem>
        </Menu>
      </figcaption>
      {pending && <div aria-busy="true" />}
      {!pending &&
        (isTable ? <NumberTable table={table} marks={marks} labelledBy={titleId} /> : children)}
    </figure>
  );
}
