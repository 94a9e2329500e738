import { HighlightedText } from '../../ui/HighlightedText.tsx';
import styles from './SettingText.module.css';

const NAMES =
  /(CYBEREASON_[A-Z_]+|NODE_EXTRA_CA_CERTS|HTTPS_PROXY|NO_PROXY|npm start|"recordList"|\/rest\/\S*[\w/])/;

/**
 * A sentence in which names of settings, commands and paths are set off, and invisible characters are shown
 * as labels: it may contain text of the service.
 */
export function SettingText({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(NAMES).map((part) => {
    const key = at++;
    const shown = <HighlightedText key={key} text={part} ends="none" />;
    return key % 2 === 0 ? (
      shown
    ) : (
      <code key={key} className={styles.code}>
        {shown}
      </code>
    );
  });
}
