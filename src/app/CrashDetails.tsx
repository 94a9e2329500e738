import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { copyText } from '../ui/copyText.ts';
import styles from './CrashScreen.module.css';

/** A report of the crash for a developer. */
function describeCrash(error: unknown): string {
  const cause = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return [`Address: ${location.href}`, `Browser: ${navigator.userAgent}`, cause].join('\n');
}

/** Copies the report of a crash; shows it if the browser denies access to the clipboard. */
export function CrashDetails({ error }: { readonly error: unknown }) {
  const [copied, setCopied] = useState<boolean>();
  const details = describeCrash(error);
  const copyDetails = async () => setCopied(await copyText(details));
  return (
    <>
      <div className={styles.actions}>
        <Button variant="quiet" onClick={() => void copyDetails()}>
          {copied ? 'Copied' : 'Copy details'}
        </Button>
      </div>
      {copied === false && (
        <div role="alert" className={styles.words}>
          <p>The browser did not allow copying. Select the details and copy them by hand:</p>
          <pre className={styles.details}>{details}</pre>
        </div>
      )}
    </>
  );
}
