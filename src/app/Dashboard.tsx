import { Activity, useState } from 'react';
import { ClosedFileNote } from '../features/load/ClosedFileNote.tsx';
import { DropTarget } from '../features/load/DropTarget.tsx';
import { LoadNotices } from '../features/load/LoadNotices.tsx';
import { LoadScreen } from '../features/load/LoadScreen.tsx';
import { SessionNotices } from '../features/session/SessionNotices.tsx';
import { SignInDialog } from '../features/session/SignInDialog.tsx';
import { MadeOnNote } from '../features/views/MadeOnNote.tsx';
import { RestoredNote } from '../features/views/RestoredNote.tsx';
import { useDataset } from '../state/dataset.ts';
import { findFocusPlace } from '../state/focusPlaces.ts';
import { useLooks } from '../state/looks.ts';
import styles from './Dashboard.module.css';
import { TableBody } from './TableBody.tsx';
import { TopBar } from './TopBar.tsx';
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
      <TopBar title="Process classifications" />
      <LoadNotices />
      <ClosedFileNote />
      <SessionNotices />
      <RestoredNote />
      <MadeOnNote />
      {/* Rendered while the first bytes are on their way, so that the table is ready for its rows. */}
      <Activity mode={hasRows ? 'visible' : 'hidden'}>
        <TableBody key={losses} />
      </Activity>
      {!hasRows && <LoadScreen />}
      <DropTarget />
      <SignInDialog />
    </div>
  );
}
