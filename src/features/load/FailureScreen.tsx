import type { FailedLoad, RetryWait } from '../../state/loadMachine.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { FailureActions } from './FailureActions.tsx';
import styles from './FailureScreen.module.css';
import { OpenFileButton } from './OpenFileButton.tsx';
import { RetryCountdown } from './RetryCountdown.tsx';
import { SettingText } from './SettingText.tsx';
import { useFailureWords } from './useFailureWords.ts';

export interface FailureScreenProps {
  readonly failed: FailedLoad;
  /** Set while the load waits for a retry. */
  readonly wait: RetryWait | undefined;
}

/** Shown in place of the data after a failure: what happened, what it means, what to do next. */
export function FailureScreen({ failed, wait }: FailureScreenProps) {
  const words = useFailureWords(failed, wait !== undefined);
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
              <SettingText text={`For support: ${words.helper}`} />
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
          {words.action !== 'openFile' && failed.failure.kind !== 'workerDied' && (
            <OpenFileButton label="Open a saved answer" variant="quiet" />
          )}
        </div>
      </div>
    </main>
  );
}
