import { useId, useState } from 'react';
import { useKeepsFiles, useKeptFile } from '../../state/keep/keptFile.ts';
import { forgetEverything, listKeptThings } from '../../state/keep/keptThings.ts';
import { useIsAnyUnsaved } from '../../state/keep/preferences.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatBytes } from '../../ui/formatBytes.ts';
import styles from './KeptHere.module.css';
import { useKeptSizes } from './useKeptSizes.ts';

/** The items that are stored in this browser, their sizes, and buttons to remove them. */
export function KeptHere() {
  const keptFile = useKeptFile();
  const [keepsFiles, setKeepsFiles] = useKeepsFiles();
  const sizes = useKeptSizes();
  const checkId = useId();
  const changeKeepsFiles = (keeps: boolean) => {
    setKeepsFiles(keeps);
    if (!keeps) void keptFile.forget();
  };
  return (
    <section aria-label="Kept in this browser">
      <h3 className={styles.heading}>Kept in this browser</h3>
      <WhereKept />
      <p className={styles.check}>
        <Checkbox id={checkId} checked={keepsFiles} onCheckedChange={changeKeepsFiles} />
        <label htmlFor={checkId}>
          Keep an opened file of up to 500 MB, so that a reload opens it again
        </label>
      </p>
      <ul className={styles.list}>
        {listKeptThings(keptFile).map(({ id, label, holds, forget }) => {
          const size = sizes.get(id) ?? 0;
          const forgetIt = async () => {
            await forget();
            announce(`${label}: forgotten.`);
          };
          return (
            <li key={id} className={styles.thing}>
              <div className={styles.words}>
                <strong>{label}</strong> <span>{size > 0 ? formatBytes(size) : 'nothing'}</span>
                <p className={styles.hint}>{holds}</p>
              </div>
              <Button
                size="sm"
                aria-label={`Forget: ${label}`}
                aria-disabled={size === 0}
                onClick={size === 0 ? undefined : () => void forgetIt()}
              >
                Forget
              </Button>
            </li>
          );
        })}
      </ul>
      <ForgetEverything />
    </section>
  );
}

/** Reports a browser that cannot store preferences or files. */
function WhereKept() {
  const isUnsaved = useIsAnyUnsaved();
  const words =
    isUnsaved || location.protocol === 'file:'
      ? 'Nothing is kept: the browser keeps nothing for this page.'
      : window.isSecureContext
        ? 'On this machine alone. In a private window nothing is kept once the window is closed.'
        : 'No opened file is kept, because the page does not come over HTTPS. The rest is kept on this machine alone.';
  return <p className={styles.hint}>{words}</p>;
}

function ForgetEverything() {
  const keptFile = useKeptFile();
  const [asks, setAsks] = useState(false);
  const forget = async () => {
    setAsks(false);
    await forgetEverything(keptFile);
    announce('Everything on this machine is forgotten.');
  };
  if (!asks) {
    return (
      <Button size="sm" onClick={() => setAsks(true)}>
        Forget everything on this machine
      </Button>
    );
  }
  return (
    <fieldset className={styles.confirm} aria-label="Forget everything on this machine?">
      <p>
        Saved views, preferences and the copy of an opened file are gone for good. Export the views
        first if you need them.
      </p>
      <Button size="sm" variant="primary" onClick={() => void forget()}>
        Forget everything
      </Button>
      <Button size="sm" variant="quiet" autoFocus onClick={() => setAsks(false)}>
        Keep it
      </Button>
    </fieldset>
  );
}
