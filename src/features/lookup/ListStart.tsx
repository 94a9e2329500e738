import { ListChecks, Search } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useLookups } from '../../state/lookups.ts';
import { Button } from '../../ui/Button.tsx';
import { ListFilesButton } from './ListFilesButton.tsx';
import styles from './Lookup.module.css';
import { SAMPLE_LIST } from './sampleList.ts';

/** Asks for a list, and says what it is for. */
export function ListStart() {
  const { setList } = useLookups();
  const [text, setText] = useState('');
  const hintId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') setList([text]);
  };
  return (
    <main className={styles.start}>
      <ListChecks className={styles.sign} aria-hidden="true" />
      <h2 className={styles.title}>Look a list of processes up</h2>
      <p className={styles.lead}>
        See what the platform takes each of them for, and which are odd: names that look like
        others, Windows names in other folders, other makers, other signatures. The list stays in
        this browser.
      </p>
      <form className={styles.form} onSubmit={submit}>
        <textarea
          className={styles.text}
          aria-label="List"
          aria-describedby={hintId}
          rows={10}
          wrap="off"
          autoComplete="off"
          spellCheck={false}
          placeholder={'C:\\Users\\ben\\Downloads\\svchost.exe\nchrome.exe\n…'}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
          }}
        />
        <p id={hintId} className={styles.hint}>
          Names, paths or command lines, one a line; or the output of a tool: CSV, JSON, tasklist,
          PowerShell, Sysinternals, EZ tools, EDR exports. Files can be dropped anywhere on this
          page.
        </p>
        <div className={styles.line}>
          <Button
            type="submit"
            variant="primary"
            icon={<Search />}
            aria-disabled={text.trim() === ''}
          >
            Look up
          </Button>
          <ListFilesButton />
          <Button variant="quiet" onClick={() => setList([SAMPLE_LIST])}>
            Try a sample list
          </Button>
        </div>
      </form>
    </main>
  );
}
