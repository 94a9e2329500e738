import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './HelpDialog.module.css';
import { type KeyGroup, MAIN_KEYS, OTHER_KEYS } from './keys.ts';
import { SearchExamples } from './SearchExamples.tsx';

/** The help with the keys and the search language, behind a button and the key `?`. */
export function HelpDialog() {
  const [open, setOpen] = useState(false);
  useAction('help', () => setOpen(true));
  return (
    <>
      <IconButton
        label="Help"
        shortcut={shortcutOf('help')}
        icon={<CircleHelp />}
        onClick={() => setOpen(true)}
      />
      <Dialog open={open} onOpenChange={setOpen} title="Keys and search" size="lg">
        <div className={styles.columns}>
          <div>
            {MAIN_KEYS.map((group) => (
              <Keys key={group.title} {...group} />
            ))}
          </div>
          <div>
            <SearchExamples onTry={() => setOpen(false)} />
            {OTHER_KEYS.map((group) => (
              <Keys key={group.title} {...group} />
            ))}
          </div>
        </div>
      </Dialog>
    </>
  );
}

function Keys({ title, keys }: KeyGroup) {
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list}>
        {keys.map((entry) => (
          <div key={entry.does} className={styles.entry}>
            <dt>
              {entry.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{entry.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
