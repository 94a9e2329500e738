import { ExportMenu } from '../features/export/ExportMenu.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { BackgroundNote } from '../features/load/BackgroundNote.tsx';
import { CloseFileButton } from '../features/load/CloseFileButton.tsx';
import { OpenFileButton } from '../features/load/OpenFileButton.tsx';
import { RefreshButton } from '../features/load/RefreshButton.tsx';
import { SourceNote } from '../features/load/SourceNote.tsx';
import { PaletteButton } from '../features/palette/PaletteButton.tsx';
import { PreferencesButton } from '../features/preferences/PreferencesButton.tsx';
import { SearchBox } from '../features/search/SearchBox.tsx';
import { SessionMenu } from '../features/session/SessionMenu.tsx';
import styles from './Dashboard.module.css';
import { Tables } from './Tables.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

/** The top of each page: its name, the source of the dictionary, the search, actions, links to the other pages. */
export function TopBar({ title }: { readonly title: string }) {
  return (
    <>
      <header className={styles.topBar} data-part="top">
        <h1 className={styles.name}>{title}</h1>
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
      <Tables />
    </>
  );
}
