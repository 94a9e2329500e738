import { Activity, useState } from 'react';
import { LoadNotices } from '../features/load/LoadNotices.tsx';
import { ListBar } from '../features/lookup/ListBar.tsx';
import { ListDrops } from '../features/lookup/ListDrops.tsx';
import { ListStart } from '../features/lookup/ListStart.tsx';
import { SessionNotices } from '../features/session/SessionNotices.tsx';
import { SignInDialog } from '../features/session/SignInDialog.tsx';
import { DatasetContext, OriginContext } from '../state/dataset.ts';
import { useLooks } from '../state/looks.ts';
import { useLookupState } from '../state/lookups.ts';
import { createSelecting, SelectingContext } from '../state/selection.ts';
import styles from './Dashboard.module.css';
import { TableBody } from './TableBody.tsx';
import { TopBar } from './TopBar.tsx';
import { usePageParts } from './usePageParts.ts';

/** The page on which a list of processes is looked up in the dictionary. */
export function LookupPage() {
  const { answer, parts } = useLookupState();
  const [selecting] = useState(createSelecting);
  const info = answer?.info;
  const hasRows = (info?.rows ?? 0) > 0;
  return (
    <OriginContext value="lookup">
      <DatasetContext value={info}>
        <SelectingContext value={selecting}>
          <LookupFrame>
            <LoadNotices />
            <SessionNotices />
            {parts.length === 0 ? <ListStart /> : <ListBar />}
            <Activity mode={hasRows ? 'visible' : 'hidden'}>
              <TableBody />
            </Activity>
            <ListDrops />
            <SignInDialog />
          </LookupFrame>
        </SelectingContext>
      </DatasetContext>
    </OriginContext>
  );
}

/** The frame of the page: what takes keys on it. */
function LookupFrame({ children }: { readonly children: React.ReactNode }) {
  useLooks();
  usePageParts();
  return (
    <div className={styles.page}>
      <TopBar title="Lookup" />
      {children}
    </div>
  );
}
