import { useCommands } from '../state/commands.ts';
import { shownDataset } from '../state/loadMachine.ts';
import { useLoadsState } from '../state/loads.ts';
import { useLookupState } from '../state/lookups.ts';
import { formatNumber } from '../ui/formatNumber.ts';
import { PageLink } from './PageLink.tsx';
import styles from './Tables.module.css';
import { useGoToPage } from './useGoToPage.ts';

/** Links to the tables of the dashboard, with their numbers of rows. */
export function Tables() {
  const { answer } = useLookupState();
  const rows = shownDataset(useLoadsState())?.rows;
  const goTo = useGoToPage();
  useCommands(() => [
    {
      id: 'page dictionary',
      title: 'Go to the dictionary',
      group: 'Page',
      words: 'table page',
      run: () => goTo('dictionary'),
    },
    {
      id: 'page lookup',
      title: 'Look a list of processes up',
      group: 'Page',
      words: 'table page verdict paste hunt',
      run: () => goTo('lookup'),
    },
  ]);
  return (
    <nav className={styles.tables} aria-label="Tables">
      <PageLink page="dictionary">Dictionary{describeCount(rows)}</PageLink>
      <PageLink page="lookup">Lookup{describeCount(answer?.info.rows)}</PageLink>
    </nav>
  );
}

function describeCount(rows: number | undefined): string {
  return rows === undefined ? '' : ` ${formatNumber(rows)}`;
}
