import { useId } from 'react';

import { requireField } from '../../model/schema.ts';
import { listDefaultColumns } from '../../model/viewState.ts';
import { DATE_FORMAT, formatDate } from '../../state/dateFormat.ts';
import { LOOK_UPS } from '../../state/externalLookUps.ts';
import { useChoice } from '../../state/keep/choice.ts';
import { KEPT_LIST } from '../../state/keep/keptList.ts';
import { LAST_VIEW, useGoesOn } from '../../state/keep/lastView.ts';
import { resetPreferences, useIsAnyUnsaved } from '../../state/keep/preferences.ts';
import { SAVED_VIEWS } from '../../state/keep/savedViews.ts';
import { DENSITY, THEME } from '../../state/looks.ts';
import { useSingleKeys } from '../../state/readKey.ts';
import { useSchema } from '../../state/schema.ts';
import { useStartColumns } from '../../state/startView.ts';
import { useColumns } from '../../state/view.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { useNow } from '../../ui/useNow.ts';
import { KeptHere } from './KeptHere.tsx';
import { LookUpTemplates } from './LookUpTemplates.tsx';
import styles from './PreferencesDialog.module.css';

/** The age of the example date, in ms. */
const EXAMPLE_AGE_MS = 26 * 3_600_000;

export interface PreferencesDialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
}

/** The preferences, stored in this browser. Changes apply at once. */
export function PreferencesDialog({ open, onOpenChange }: PreferencesDialogProps) {
  const [theme, setTheme] = useChoice(THEME);
  const [density, setDensity] = useChoice(DENSITY);
  const [dates, setDates] = useChoice(DATE_FORMAT);
  const [goesOn, setGoesOn] = useGoesOn();
  const goesOnId = useId();
  const [areKeysOn, setKeysOn] = useSingleKeys();
  const keysId = useId();
  const keysHintId = useId();
  const keptId = useId();
  const isUnsaved = useIsAnyUnsaved();
  const now = useNow(60_000);
  const reset = () => {
    resetPreferences([SAVED_VIEWS, LAST_VIEW, LOOK_UPS, KEPT_LIST]);
    announce(
      'Preferences are as they were at first. Saved views and addresses to look up at stay.',
    );
  };

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Preferences"
      footer={
        <>
          <span id={keptId} className={styles.hint}>
            Saved views and addresses to look up at stay.
          </span>
          <Button variant="quiet" aria-describedby={keptId} onClick={reset}>
            Reset to defaults
          </Button>
        </>
      }
    >
      <div className={styles.groups}>
        {isUnsaved && (
          <p className={styles.warning} role="alert">
            The browser keeps nothing: its storage is full or switched off. What you choose lasts
            until this page is closed.
          </p>
        )}
        <RadioGroup label="Theme" value={theme} options={THEME.options} onValueChange={setTheme} />
        <RadioGroup
          label="Rows"
          value={density}
          options={DENSITY.options}
          onValueChange={setDensity}
        />
        <div>
          <RadioGroup
            label="Dates"
            value={dates}
            options={DATE_FORMAT.options}
            onValueChange={setDates}
          />
          <p className={styles.hint}>For example: {formatDate(now - EXAMPLE_AGE_MS, dates, now)}</p>
        </div>
        <StartColumns />
        <LookUpTemplates />
        <p className={styles.check}>
          <Checkbox id={goesOnId} checked={goesOn} onCheckedChange={setGoesOn} />
          <label htmlFor={goesOnId}>Reopen the last view at start</label>
        </p>
        <p className={styles.check}>
          <Checkbox
            id={keysId}
            checked={areKeysOn}
            onCheckedChange={setKeysOn}
            aria-describedby={keysHintId}
          />
          <label htmlFor={keysId}>Single keys act, such as / for the search and x to exclude</label>
        </p>
        <p id={keysHintId} className={styles.hint}>
          Switch them off if speech input or a slip of the hand sets them off. All actions are in
          the palette too.
        </p>
        <KeptHere />
      </div>
    </Dialog>
  );
}

function StartColumns() {
  const schema = useSchema();
  const shown = useColumns();
  const [columns, setColumns] = useStartColumns();
  const isStandard = columns.join() === listDefaultColumns(schema).join();
  const isShown = columns.join() === shown.join();
  return (
    <section aria-label="Columns to begin with">
      <h3 className={styles.heading}>Columns to begin with</h3>
      <p className={styles.hint}>
        {isStandard ? 'The standard ones: ' : 'Your own: '}
        {columns.map((field) => requireField(schema, field).label).join(', ')}
      </p>
      <div className={styles.buttons}>
        <Button
          size="sm"
          aria-disabled={isShown}
          onClick={isShown ? undefined : () => setColumns(shown)}
        >
          Use the columns on screen
        </Button>
        <Button
          size="sm"
          aria-disabled={isStandard}
          onClick={isStandard ? undefined : () => setColumns([])}
        >
          Use the standard columns
        </Button>
      </div>
    </section>
  );
}
