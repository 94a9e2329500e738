import { RotateCcw } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { CrashDetails } from './CrashDetails.tsx';
import styles from './CrashScreen.module.css';

/** The screen for a page that could not start. */
export function StartFailure({ error }: { readonly error: unknown }) {
  return (
    <main className={styles.screen}>
      <div role="alert" className={styles.words}>
        <h1 className={styles.title}>The dashboard could not start</h1>
        <p>{describeCause(error)} No data was asked for, and none is lost.</p>
        <p>
          Reload. If it stays so, try a window of your browser without extensions, and pass the
          details on to whoever runs this dashboard.
        </p>
      </div>
      <div className={styles.actions}>
        <Button variant="primary" icon={<RotateCcw />} onClick={() => location.reload()}>
          Reload
        </Button>
      </div>
      <CrashDetails error={error} />
    </main>
  );
}

function describeCause(error: unknown): string {
  if (error instanceof DOMException && error.name === 'SecurityError') {
    return 'The browser forbids this page something that it needs: its settings, or an extension, are stricter than usual.';
  }
  if (error instanceof TypeError && /import|module|fetch/i.test(error.message)) {
    return 'A part of its program did not arrive: the dashboard’s own server does not answer, or a newer version of the dashboard has taken its place.';
  }
  return 'A part of its program stopped while it began. That is a fault of the dashboard, not of the data.';
}
