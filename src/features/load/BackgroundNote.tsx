import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type BackgroundKind, useBackgroundState } from '../../state/background.ts';
import styles from './BackgroundNote.module.css';

/** Work that ends sooner is not shown, in ms. */
const WORTH_TELLING_MS = 1_000;

const WORDS: Readonly<Record<BackgroundKind, string>> = {
  keepFile: 'Keeping a copy of the file for a reload',
  rankColumns: 'Preparing to sort',
};

/** The background work that goes on. It is not announced: nothing waits for it. */
export function BackgroundNote() {
  const { running } = useBackgroundState();
  const [told, setTold] = useState<BackgroundKind>();
  useEffect(() => {
    if (running === undefined) return;
    const timer = setTimeout(() => setTold(running), WORTH_TELLING_MS);
    return () => {
      clearTimeout(timer);
      setTold(undefined);
    };
  }, [running]);
  if (told === undefined) return undefined;
  return (
    <span
      className={styles.note}
      data-tip={`${WORDS[told]}, in moments in which nothing else is asked for.`}
    >
      <LoaderCircle aria-hidden="true" />
      <span className={styles.words}>{WORDS[told]}</span>
    </span>
  );
}
