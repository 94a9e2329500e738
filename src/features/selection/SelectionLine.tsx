import { lazy, useEffect, useRef, useState } from 'react';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { findFocusPlace } from '../../state/focusPlaces.ts';
import { usePinnedRows } from '../../state/pinnedRows.ts';
import {
  NO_SELECTION,
  NOT_SELECTED,
  type Selection,
  useSelectedInView,
  useSelecting,
  useSelection,
  useSelectionRefusals,
} from '../../state/selection.ts';
import { useShowSelected } from '../../state/showSelected.ts';
import { useView, useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatNumber } from '../../ui/formatNumber.ts';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { focusFirst, moveFocusPast } from '../../ui/moveFocusPast.ts';
import { useLazyDialog } from '../../ui/useLazyDialog.ts';
import { COMPARED } from './compared.ts';
import styles from './SelectionLine.module.css';

const CompareDialog = lazy(() =>
  import('./CompareDialog.tsx').then((module) => ({ default: module.CompareDialog })),
);

/** Time for which a failed selection is reported, in ms. It is announced, too. */
const HIDE_AFTER_MS = 10_000;

/** The number of selected rows, and their actions. Hidden without a selection. */
export function SelectionLine() {
  const { setQuery } = useViewEdits();
  const { change } = useSelecting();
  const selection = useSelection();
  const isRefused = useRefusal();
  const { open, setOpen, isNeeded } = useLazyDialog();
  const { count } = selection;
  const canCompare = count >= COMPARED.least && count <= COMPARED.most;
  const compare = () => setOpen(true);
  const line = useRef<HTMLFieldSetElement>(null);
  const clear = () => {
    focusFirst([findFocusPlace('rows')]);
    // There is no table of rows while they are grouped.
    if (line.current?.contains(document.activeElement)) moveFocusPast(line.current);
    change(() => NO_SELECTION);
  };
  const pinned = usePinnedRows();
  const showSelected = useShowSelected();
  const isOnly = pinned !== undefined && (count === 0 || pinned.selection === selection);
  const toggleOnly = () => {
    if (isOnly) setQuery((query) => ({ ...query, pinnedRows: undefined }));
    else showSelected();
  };
  useAction('showSelected', toggleOnly, isOnly || count > 0);
  useAction('compare', compare, canCompare);
  useAction('clearSelection', clear, count > 0);
  const refused = isRefused && (
    <p className={styles.refused} data-line="selection">
      {NOT_SELECTED}
    </p>
  );
  if (count === 0) return refused || undefined;

  return (
    <fieldset ref={line} aria-label="Selected rows" className={styles.line} data-line="selection">
      <span className={styles.count}>
        {`${formatNumber(count)} selected`}
        <NotInView selection={selection} />
      </span>
      <Button
        size="sm"
        aria-pressed={isOnly}
        aria-keyshortcuts={shortcutOf('showSelected')}
        title="Show only the selected rows, or all again (o)"
        onClick={toggleOnly}
      >
        Only these
      </Button>
      {canCompare && (
        <Button size="sm" aria-haspopup="dialog" onClick={compare}>
          Compare
        </Button>
      )}
      <Button size="sm" variant="quiet" aria-label="Clear the selection" onClick={clear}>
        Clear
      </Button>
      {isNeeded && (
        <LazyBoundary>
          <CompareDialog selection={selection} open={open} onOpenChange={setOpen} />
        </LazyBoundary>
      )}
      {refused}
    </fieldset>
  );
}

/** The number of selected rows that the filters hide. */
function NotInView({ selection }: { readonly selection: Selection }) {
  const { view } = useView();
  const inView = useSelectedInView(view.query, selection);
  const hidden = inView === undefined ? 0 : selection.count - inView;
  if (hidden <= 0) return undefined;
  return <span className={styles.hidden}>{`, ${formatNumber(hidden)} not in view`}</span>;
}

/** Whether the last change of the selection failed a moment ago. */
function useRefusal(): boolean {
  const refusals = useSelectionRefusals();
  const [told, setTold] = useState(refusals);
  if (refusals === 0 && told > 0) setTold(0);
  useEffect(() => {
    const timer = setTimeout(() => setTold(refusals), HIDE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [refusals]);
  return refusals > 0 && refusals !== told;
}
