import { useId } from 'react';
import { forgetList, isKeepable, storeList, useKeepsList } from '../../state/keep/keptList.ts';
import { useLookupState } from '../../state/lookups.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './Lookup.module.css';

/** The choice whether the list stays in this browser over a reload. */
export function KeepList() {
  const { parts } = useLookupState();
  const [keeps, setKeeps] = useKeepsList();
  const id = useId();
  const choose = (next: boolean) => {
    setKeeps(next);
    if (next) void storeList(parts);
    else forgetList();
  };
  return (
    <p className={styles.keep}>
      <span className={styles.choice}>
        <Checkbox id={id} checked={keeps} onCheckedChange={choose} />
        <label htmlFor={id}>Keep the list in this browser</label>
      </span>
      {keeps && (
        <span>
          {isKeepable(parts)
            ? 'A reload brings it back. Others who use this browser can read it.'
            : 'It is longer than 2 MB, and is gone after a reload.'}
        </span>
      )}
    </p>
  );
}
