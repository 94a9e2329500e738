import styles from './SettingText.module.css';

const NAMES = /(CYBEREASON_[A-Z_]+|NODE_EXTRA_CA_CERTS|npm start|"recordList"|\/rest\/\S*[\w/])/;

/** A sentence whose names of settings, commands and paths stand out as such. */
export function SettingText({ text }: { readonly text: string }) {
  let at = 0;
  return text.split(NAMES).map((part) => {
    const key = at++;
    return key % 2 === 0 ? (
      part
    ) : (
      <code key={key} className={styles.code}>
        {part}
      </code>
    );
  });
}
