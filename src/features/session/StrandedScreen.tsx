import { LogOut } from 'lucide-react';
import { useSession, useSessionState } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import styles from './StrandedScreen.module.css';
import { describeStranded, STRANDED_NEXT } from './signOutWords.ts';

/** Replaces the page after a sign-out that did not reach the server. */
export function StrandedScreen() {
  const { signOut } = useSession();
  const { status } = useSessionState();
  return (
    <main className={styles.screen}>
      <div role="alert" className={styles.words}>
        <h1 className={styles.title}>You are not signed out yet</h1>
        <p>
          <HighlightedText text={describeStranded(status)} />
        </p>
        <p>The rows and your last view have left this page. {STRANDED_NEXT}</p>
      </div>
      <div>
        <Button variant="primary" icon={<LogOut />} onClick={() => void signOut()}>
          Try again
        </Button>
      </div>
    </main>
  );
}
