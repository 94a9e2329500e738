import { ListPlus } from 'lucide-react';
import { lazy, useState } from 'react';
import {
  clearFilters,
  dropValue,
  invertClause,
  removeClause,
  toggleClause,
} from '../../model/editQuery.ts';
import type { Clause, ListClause } from '../../model/query.ts';
import { shortcutOf, useAction } from '../../state/actions.ts';
import { findFocusPlace } from '../../state/focusPlaces.ts';
import { type TakeBack, usePastedList } from '../../state/pastedList.ts';
import { usePinnedRows } from '../../state/pinnedRows.ts';
import { useSchema } from '../../state/schema.ts';
import { useSelecting } from '../../state/selection.ts';
import { useView, useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { LazyBoundary } from '../../ui/LazyBoundary.tsx';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import { useLazyDialog } from '../../ui/useLazyDialog.ts';
import { ChipMenu } from './ChipMenu.tsx';
import { describeClause, describePinned } from './describeClause.ts';
import { FilterChip } from './FilterChip.tsx';
import styles from './FilterChips.module.css';
import { RowCount } from './RowCount.tsx';

const ListDialog = lazy(() =>
  import('./ListDialog.tsx').then((module) => ({ default: module.ListDialog })),
);

/** The initial content of the list dialog. */
interface ListStart {
  readonly clause?: ListClause;
  readonly text?: string;
  /** Takes the text back to its source if the list is not used. */
  readonly takeBack?: TakeBack;
}

/** The filters as chips to change or remove, and the number of rows left. */
export function FilterChips() {
  const { view, setQuery } = useView();
  const { search, clauses } = view.query;
  const pinned = usePinnedRows();
  const { change } = useSelecting();
  const hasAny = search !== '' || clauses.length > 0 || pinned !== undefined;
  const { open, setOpen, isNeeded } = useLazyDialog();
  const [begun, setBegun] = useState<ListStart & { readonly turn: number }>({ turn: 0 });
  const showList = (start: ListStart) => {
    setBegun(({ turn }) => ({ ...start, turn: turn + 1 }));
    setOpen(true);
  };
  /** The text of a list that was not used, and could not be taken back. */
  const [draft, setDraft] = useState('');
  const showNewList = () => showList({ text: draft });
  const close = (unused: string) => {
    setOpen(false);
    if (begun.clause !== undefined) return;
    const isKept = unused.trim() !== '' && begun.takeBack?.(unused) !== true;
    setDraft(isKept ? unused : '');
  };
  useAction('pasteList', showNewList);
  usePastedList((text, takeBack) => {
    setDraft(text);
    showList({ text, takeBack });
  });

  return (
    <div className={styles.line}>
      <span className={styles.count}>
        <RowCount query={view.query} />
        <Button
          variant="quiet"
          size="sm"
          icon={<ListPlus />}
          data-tip="Show only the rows of a list of names, companies or paths"
          data-tip-key={shortcutOf('pasteList')}
          aria-haspopup="dialog"
          onClick={showNewList}
        >
          Paste a list
        </Button>
      </span>
      {hasAny && (
        <ul className={styles.chips} aria-label="Filters" data-line="filters">
          {pinned !== undefined && (
            <FilterChip
              words={describePinned(pinned.selection.count)}
              hint="Select these rows again. No link and no saved view holds them."
              onPress={() => change(() => pinned.selection)}
              onRemove={(chip) => {
                focusBeside(chip);
                setQuery((query) => ({ ...query, pinnedRows: undefined }));
              }}
            />
          )}
          {search !== '' && (
            <FilterChip
              words={{ label: 'Search', values: [search], more: 0, text: `Search: ${search}` }}
              hint="Edit the search"
              onPress={focusSearch}
              onRemove={(chip) => {
                focusBeside(chip);
                setQuery((query) => ({ ...query, search: '' }));
              }}
            />
          )}
          {clauses.map((clause, index) => (
            <ClauseChip
              key={keyOf(clauses, index)}
              clause={clause}
              onEdit={clause.kind === 'list' ? () => showList({ clause }) : undefined}
            />
          ))}
        </ul>
      )}
      {hasAny && (
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            focusRows();
            setQuery(clearFilters);
          }}
        >
          Clear all
        </Button>
      )}
      {isNeeded && (
        <LazyBoundary>
          <ListDialog
            key={begun.turn}
            open={open}
            clause={begun.clause}
            pasted={begun.text}
            onClose={close}
          />
        </LazyBoundary>
      )}
    </div>
  );
}

interface ClauseChipProps {
  readonly clause: Clause;
  readonly onEdit: (() => void) | undefined;
}

function ClauseChip({ clause, onEdit }: ClauseChipProps) {
  const { setQuery } = useViewEdits();
  const words = describeClause(clause, useSchema());
  const toggle = () => setQuery((query) => toggleClause(query, clause));
  return (
    <FilterChip
      words={words}
      negated={clause.negated}
      disabled={clause.disabled}
      pressed={!clause.disabled}
      hint={clause.disabled ? 'Switch on again' : 'Switch off for now'}
      onPress={toggle}
      onRemove={(chip) => {
        focusBeside(chip);
        setQuery((query) => removeClause(query, clause));
      }}
      menu={
        <ChipMenu
          clause={clause}
          text={words.text}
          onToggle={toggle}
          onInvert={() => setQuery((query) => invertClause(query, clause))}
          onDrop={(value) => setQuery((query) => dropValue(query, clause, value))}
          onEdit={onEdit}
        />
      }
    />
  );
}

/** A key that stays the same when a clause is inverted or disabled, so that its chip keeps the focus. */
function keyOf(clauses: readonly Clause[], index: number): string {
  const isAlike = ({ kind, field }: Clause) =>
    kind === clauses[index]?.kind && field === clauses[index].field;
  const { kind, field } = clauses[index] ?? {};
  return `${kind} ${field} ${clauses.slice(0, index).filter(isAlike).length}`;
}

function focusSearch(): void {
  findFocusPlace('search')?.focus();
}

/** Moves the focus from a chip that will be removed to the next chip, or the previous one, or the rows. */
function focusBeside({ nextElementSibling, previousElementSibling }: HTMLElement): void {
  const chip = nextElementSibling ?? previousElementSibling;
  const remove = chip && [...chip.querySelectorAll('button')].at(-1);
  if (remove) focusFirst([remove]);
  else focusRows();
}

/** Focuses the tab stop of the table, or the search if there is none. */
function focusRows(): void {
  focusFirst([findFocusPlace('rows'), findFocusPlace('search')]);
}
