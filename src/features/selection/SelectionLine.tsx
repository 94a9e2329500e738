import { lazy } from 'react';
import { useAction } from '../../state/actions.ts';
import {
  NO_SELECTION,
  useSelectedInView,
  useSelecting,
  useSelection,
} from '../../state/selection.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/formatNumber.ts';
import { Late } from '../../ui/Late.tsx';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import { useLateDialog } from '../../ui/useLateDialog.ts';
import { COMPARED } from './compared.ts';
import styles from './SelectionLine.module.css';

const fetchDialog = () =>
  import('./CompareDialog.tsx').then((module) => ({ default: module.CompareDialog }));
const CompareDialog = lazy(fetchDialog);

/** How many rows are selected, and what can be done with them. Nothing while there is none. */
export function SelectionLine() {
  const { view } = useView();
  const { change } = useSelecting();
  const selection = useSelection();
  const inView = useSelectedInView(view.query, selection);
  const { open, setOpen, isNeeded } = useLateDialog(fetchDialog);
  const { count } = selection;
  const canCompare = count >= COMPARED.least && count <= COMPARED.most;
  const compare = () => setOpen(true);
  const clear = () => {
    focusFirst([document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')]);
    change(() => NO_SELECTION);
  };
  useAction('compare', compare, canCompare);
  useAction('clearSelection', clear, count > 0);
  if (count === 0) return undefined;

  const hidden = inView === undefined ? 0 : count - inView;
  return (
    <fieldset aria-label="Selected rows" className={styles.line}>
      <span className={styles.count}>
        {`${formatNumber(count)} selected`}
        {hidden > 0 && (
          <span className={styles.hidden}>{`, ${formatNumber(hidden)} not in view`}</span>
        )}
      </span>
      {canCompare && (
        <Button size="sm" aria-haspopup="dialog" onClick={compare}>
          Compare
        </Button>
      )}
      <Button size="sm" variant="quiet" aria-label="Clear the selection" onClick={clear}>
        Clear
      </Button>
      {isNeeded && (
        <Late>
          <CompareDialog selection={selection} open={open} onOpenChange={setOpen} />
        </Late>
      )}
    </fieldset>
  );
}
