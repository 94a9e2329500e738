import { Link, useLocation } from '@tanstack/react-router';
import { DEFAULT_VIEW } from '../model/viewState.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { spell } from '../ui/spell.ts';
import styles from './UnknownPage.module.css';

/** What stands at an address that is none of the page's. */
export function UnknownPage() {
  const { pathname } = useLocation();
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">Process classifications</h1>
      <EmptyState
        title="There is no page at this address"
        text={`The dashboard has one page, and ${spell(pathname)} is not its address.`}
        action={
          <Link to="/" search={{ view: DEFAULT_VIEW, ignored: [] }}>
            Go to the dashboard
          </Link>
        }
      />
    </main>
  );
}
