import { SlidersHorizontal } from 'lucide-react';
import { Activity, memo, useState } from 'react';
import { ChartStrip } from '../features/charts/ChartStrip.tsx';
import { DetailsPanel } from '../features/details/DetailsPanel.tsx';
import { ExportMenu } from '../features/export/ExportMenu.tsx';
import { FacetBar } from '../features/filters/FacetBar.tsx';
import { FilterChips } from '../features/filters/FilterChips.tsx';
import { ColumnMenu } from '../features/grid/ColumnMenu.tsx';
import { Grid } from '../features/grid/Grid.tsx';
import { GroupMenu } from '../features/grid/GroupMenu.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { BackgroundNote } from '../features/load/BackgroundNote.tsx';
import { ClosedFileNote } from '../features/load/ClosedFileNote.tsx';
import { CloseFileButton } from '../features/load/CloseFileButton.tsx';
import { DropTarget } from '../features/load/DropTarget.tsx';
import { LoadNotices } from '../features/load/LoadNotices.tsx';
import { LoadScreen } from '../features/load/LoadScreen.tsx';
import { OpenFileButton } from '../features/load/OpenFileButton.tsx';
import { RefreshButton } from '../features/load/RefreshButton.tsx';
import { SourceNote } from '../features/load/SourceNote.tsx';
import { PaletteButton } from '../features/palette/PaletteButton.tsx';
import { PreferencesButton } from '../features/preferences/PreferencesButton.tsx';
import { SearchBox } from '../features/search/SearchBox.tsx';
import { SelectionLine } from '../features/selection/SelectionLine.tsx';
import { SessionMenu } from '../features/session/SessionMenu.tsx';
import { SessionNotices } from '../features/session/SessionNotices.tsx';
import { SignInDialog } from '../features/session/SignInDialog.tsx';
import { HistoryButtons } from '../features/views/HistoryButtons.tsx';
import { MadeOnNote } from '../features/views/MadeOnNote.tsx';
import { RestoredNote } from '../features/views/RestoredNote.tsx';
import { ViewsButton } from '../features/views/ViewsButton.tsx';
import { CountedQuery } from '../state/countedQuery.tsx';
import { useDataset } from '../state/dataset.ts';
import { findFocusPlace } from '../state/focusPlaces.ts';
import { useLooks } from '../state/looks.ts';
import { Button } from '../ui/Button.tsx';
import { Drawer } from '../ui/Drawer.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import styles from './Dashboard.module.css';
import { ThemeMenu } from './ThemeMenu.tsx';
import { usePageParts } from './usePageParts.ts';

/** The layout of the page. */
export function Dashboard() {
  const dataset = useDataset();
  const hasRows = (dataset?.rows ?? 0) > 0;
  // Open dialogs and half-typed text about rows that are gone do not come back with other rows.
  const [hadRows, setHadRows] = useState(hasRows);
  const [losses, setLosses] = useState(0);
  if (hasRows !== hadRows) {
    setHadRows(hasRows);
    if (hadRows) setLosses(losses + 1);
  }
  useLooks();
  usePageParts();
  return (
    <div className={styles.page}>
      {hasRows && (
        <button
          type="button"
          className={styles.skip}
          onClick={() => findFocusPlace('rows')?.focus()}
        >
          Skip to the table
        </button>
      )}
      <header className={styles.topBar} data-part="top">
        <h1 className={styles.name}>Process classifications</h1>
        <div className={styles.source}>
          <SourceNote />
          <BackgroundNote />
          <RefreshButton />
          <CloseFileButton />
          <SessionMenu />
        </div>
        <SearchBox className={styles.search} />
        <div className={styles.actions}>
          <OpenFileButton />
          <ExportMenu />
          <span className={styles.wideOnly}>
            <PaletteButton />
            <ThemeMenu />
          </span>
          <PreferencesButton />
          <HelpDialog />
        </div>
      </header>
      <LoadNotices />
      <ClosedFileNote />
      <SessionNotices />
      <RestoredNote />
      <MadeOnNote />
      {/* Rendered while the first bytes are on their way, so that the table is ready for its rows. */}
      <Activity mode={hasRows ? 'visible' : 'hidden'}>
        <Body key={losses} />
      </Activity>
      {!hasRows && <LoadScreen />}
      <DropTarget />
      <SignInDialog />
    </div>
  );
}

const Body = memo(function Body() {
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
