import { SlidersHorizontal } from 'lucide-react';
import { memo } from 'react';
import { ChartStrip } from '../features/charts/ChartStrip.tsx';
import { DetailsPanel } from '../features/details/DetailsPanel.tsx';
import { FacetBar } from '../features/filters/FacetBar.tsx';
import { FilterChips } from '../features/filters/FilterChips.tsx';
import { ColumnMenu } from '../features/grid/ColumnMenu.tsx';
import { Grid } from '../features/grid/Grid.tsx';
import { GroupMenu } from '../features/grid/GroupMenu.tsx';
import { SelectionLine } from '../features/selection/SelectionLine.tsx';
import { HistoryButtons } from '../features/views/HistoryButtons.tsx';
import { ViewsButton } from '../features/views/ViewsButton.tsx';
import { CountedQuery } from '../state/countedQuery.tsx';
import { Button } from '../ui/Button.tsx';
import { Drawer } from '../ui/Drawer.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import styles from './Dashboard.module.css';

/** A table with all that stands around it: facets, chips, charts, details. */
export const TableBody = memo(function TableBody() {
  const narrow = useMediaQuery('(max-width: 1023px)');
  return (
    <CountedQuery>
      <div className={styles.body}>
        {!narrow && (
          <aside className={styles.sideBar} aria-label="Filters" data-part="filters">
            <FacetBar />
          </aside>
        )}
        <main className={styles.main}>
          <div className={styles.toolBar} data-part="tools">
            {narrow && (
              <Drawer
                title="Filters"
                trigger={
                  <Button size="sm" icon={<SlidersHorizontal />}>
                    Filters
                  </Button>
                }
              >
                <FacetBar />
              </Drawer>
            )}
            <div className={styles.chips}>
              <FilterChips />
            </div>
            <SelectionLine />
            <div className={styles.tools}>
              <HistoryButtons />
              <ViewsButton />
              <GroupMenu />
              <ColumnMenu />
            </div>
          </div>
          <div className={styles.charts} data-part="charts">
            <ChartStrip />
          </div>
          <div className={styles.grid} data-part="table">
            <Grid />
          </div>
        </main>
        <div className={styles.details} data-part="details">
          <DetailsPanel />
        </div>
      </div>
    </CountedQuery>
  );
});
