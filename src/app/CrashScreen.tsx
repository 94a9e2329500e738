import { RotateCcw } from 'lucide-react';
import { DICTIONARY } from '../model/dictionary.ts';
import { createView } from '../model/viewState.ts';
import { formatLink } from '../state/addressForm.ts';
import { OWN_FORM } from '../state/ownForm.ts';
import { Button } from '../ui/Button.tsx';
import { formatWholeView } from '../url/formatWholeView.ts';
import { CrashDetails } from './CrashDetails.tsx';
import styles from './CrashScreen.module.css';

/** Loads the page with the default view instead of the last one, which may crash again. */
function openPlainly(): void {
  const address = formatWholeView(createView(DICTIONARY), DICTIONARY);
  location.assign(formatLink(OWN_FORM, 'dictionary', address));
  if (OWN_FORM.inHash) location.reload();
}

/** The screen after a part of the page failed to render. The address is kept. */
export function CrashScreen({ error }: { readonly error: unknown }) {
  return (
    <main className={styles.screen}>
      <div role="alert" className={styles.words}>
        <h1 className={styles.title}>This view could not be drawn</h1>
        <p>
          A part of the page stopped while it drew what you asked for. That is a fault of the
          dashboard, not of the data. The address above still holds your search, filters and
          columns.
        </p>
        <p>
          Reload to try it again. If it stops once more, open the dashboard without filters, and
          pass the details on to whoever runs this dashboard.
        </p>
      </div>
      <div className={styles.actions}>
        <Button variant="primary" icon={<RotateCcw />} onClick={() => location.reload()}>
          Reload
        </Button>
        <Button onClick={() => openPlainly()}>Open without filters</Button>
      </div>
      <CrashDetails error={error} />
    </main>
  );
}
