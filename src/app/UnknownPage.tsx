import { EmptyState } from '../ui/EmptyState.tsx';
import { spell } from '../ui/spell.ts';
import { PageLink } from './PageLink.tsx';
import styles from './UnknownPage.module.css';

/** The screen for an address that belongs to no page of the dashboard. */
export function UnknownPage() {
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">Process classifications</h1>
      <EmptyState
        title="There is no page at this address"
        text={`${spell(location.pathname)} is not an address of the dashboard.`}
        action={<PageLink page="dictionary">Go to the dashboard</PageLink>}
      />
    </main>
  );
}
