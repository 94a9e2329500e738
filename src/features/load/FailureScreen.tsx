import { useConfig } from '../../state/config.ts';
import type { FailedLoad, RetryWait } from '../../state/loadMachine.ts';
import { useCanSignIn, useSessionState } from '../../state/session.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { FailureActions } from './FailureActions.tsx';
import styles from './FailureScreen.module.css';
import { findFailureWords } from './failureWords.ts';
import { OpenFileButton } from './OpenFileButton.tsx';
import { RetryCountdown } from './RetryCountdown.tsx';
import { SettingText } from './SettingText.tsx';

export interface FailureScreenProps {
  readonly failed: FailedLoad;
  /** Set while the load waits to be tried again. */
  readonly wait: RetryWait | undefined;
}

/** Stands where the data would be: what happened, what it means, what to do next. */
export function FailureScreen({ failed: { failure, source }, wait }: FailureScreenProps) {
  const { host, endpoint } = useConfig();
  const canSignIn = useCanSignIn();
  const { unreached } = useSessionState().status;
  const retrying = wait !== undefined;
  const words = findFailureWords(failure, {
    source,
    host,
    endpoint,
    retrying,
    canSignIn,
    unreached,
  });
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <div role="alert" className={styles.words}>
          <h2 className={styles.title}>
            <HighlightedText text={words.title} />
          </h2>
          <p>
            <SettingText text={words.meaning} />
          </p>
          <p>
            <SettingText text={words.next} />
          </p>
          {words.helper !== undefined && (
            <p className={styles.helper}>
              <SettingText text={`For whoever helps: ${words.helper}`} />
            </p>
          )}
        </div>
        {wait && (
          <p className={styles.countdown}>
            <RetryCountdown wait={wait} />
          </p>
        )}
        <div className={styles.actions}>
          <FailureActions action={words.action} wait={wait} size="md" />
          {(words.action === 'retry' || words.action === 'signIn') && (
            <OpenFileButton label="Open a saved answer" variant="quiet" />
          )}
        </div>
      </div>
    </main>
  );
}
