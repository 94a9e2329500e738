import { useQuery } from '@tanstack/react-query';
import { ArrowDownAZ, ArrowUpNarrowWide } from 'lucide-react';
import { memo, useMemo, useRef, useState } from 'react';
import { countChosen } from '../../model/editFacet.ts';
import type { Facet as FacetOf, FacetOrder } from '../../model/facets.ts';
import { keyOfValue } from '../../model/keyOfValue.ts';
import type { Query } from '../../model/query.ts';
import { type FieldId, findField } from '../../model/schema.ts';
import { useAnswers } from '../../state/answers.ts';
import { useIsFolded } from '../../state/foldedCompanies.ts';
import { useTablePreference } from '../../state/keep/tablePreference.ts';
import { useSchema } from '../../state/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Collapsible } from '../../ui/Collapsible.tsx';
import { formatNumber } from '../../ui/formatNumber.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import styles from './Facet.module.css';
import { FacetRow, type FacetRowProps } from './FacetRow.tsx';
import { FoldButton } from './FoldButton.tsx';
import { listEntries } from './listEntries.ts';

const NONE: readonly string[] = [];

/** The number of values that an open-ended field lists. */
const VALUES_LISTED = 50;
/** The number of further values that a click lists. */
const VALUES_ADDED = 200;
/** From this number of values on, there is a search box. */
const SEARCH_FROM_VALUES = 10;

export interface FacetProps {
  readonly facet: FacetOf;
  /** The query with the clauses, which determine the chosen values. */
  readonly chosen: Query;
  /** The query whose rows are counted. */
  readonly counted: Query;
  readonly onAct: FacetRowProps['onAct'];
  readonly onClear: (facet: FieldId) => void;
}

/** The values of a facet, to include and to exclude. They are counted only while the facet is open. */
export const Facet = memo(function Facet({ facet, chosen, counted, onAct, onClear }: FacetProps) {
  const { id, label, help } = facet;
  const [open, setOpen] = useTablePreference<boolean>(`facet.${id}.open`, facet.open);
  const [order, setOrder] = useTablePreference<FacetOrder>(`facet.${id}.order`, 'count', isOrder);
  const toggleOrder = (other: FacetOrder) => setOrder(order === other ? 'count' : other);
  const schema = useSchema();
  const group = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={group} className={styles.facet} aria-label={label}>
      <Collapsible
        title={label}
        hint={help}
        open={open}
        onOpenChange={setOpen}
        aside={
          <>
            {countChosen(chosen, id, schema) > 0 && (
              <Button
                variant="quiet"
                size="sm"
                aria-label={`Clear ${label}`}
                onClick={() => {
                  if (group.current) focusValue(group.current);
                  onClear(id);
                }}
              >
                Clear
              </Button>
            )}
            {open && facet.sortable && (
              <>
                <IconButton
                  size="sm"
                  label={`Sort ${label} by name`}
                  icon={<ArrowDownAZ />}
                  aria-pressed={order === 'name'}
                  onClick={() => toggleOrder('name')}
                />
                <IconButton
                  size="sm"
                  label={`Rarest ${label} first`}
                  icon={<ArrowUpNarrowWide />}
                  aria-pressed={order === 'rare'}
                  onClick={() => toggleOrder('rare')}
                />
              </>
            )}
          </>
        }
      >
        <FacetValues facet={facet} chosen={chosen} counted={counted} order={order} onAct={onAct} />
      </Collapsible>
    </fieldset>
  );
});

function isOrder(order: FacetOrder): boolean {
  return order === 'count' || order === 'rare' || order === 'name';
}

/** Focuses the first value that remains after the facet is cleared, or else the button of the heading. */
function focusValue(group: HTMLElement): void {
  const boxes = [...group.querySelectorAll<HTMLElement>('[data-roving]')];
  const staying = boxes.filter(
    (box) =>
      !box.matches(':checked') &&
      box.closest('li')?.querySelector('[aria-pressed="true"]') === null,
  );
  focusFirst([...staying, ...boxes, group.querySelector('button')]);
}

interface FacetValuesProps extends Omit<FacetProps, 'onClear'> {
  readonly order: FacetOrder;
}

function FacetValues({ facet, chosen, counted, order, onAct }: FacetValuesProps) {
  const { id, label } = facet;
  const [find, setFind] = useState('');
  const [limit, setLimit] = useState(VALUES_LISTED);
  const field = findField(useSchema(), id);
  const fixed = field?.values ?? NONE;
  const folded = useIsFolded(id);
  const { data, isPlaceholderData } = useQuery(
    useAnswers().facet(counted, { field: id, find, limit, order, folded }),
  );
  const entries = useMemo(
    () => listEntries(id, fixed, data?.counts, chosen),
    [id, fixed, data, chosen],
  );
  const { active, onKeyDown, onFocus } = useRovingFocus(entries.length);
  const distinct = data?.distinct ?? 0;
  const more = distinct - (data?.counts.length ?? 0);
  const canFind = fixed.length === 0 && (find !== '' || distinct > SEARCH_FROM_VALUES);

  return (
    <>
      <div className={styles.tools}>
        {canFind && (
          <input
            type="text"
            className={styles.find}
            aria-label={`Find in ${label}`}
            placeholder={`Find in ${label.toLowerCase()}`}
            autoComplete="off"
            spellCheck={false}
            value={find}
            onChange={(event) => setFind(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || find === '') return;
              event.preventDefault();
              event.stopPropagation();
              setFind('');
            }}
          />
        )}
        {field?.spellings === 'company' && <FoldButton />}
      </div>
      <ul
        className={styles.values}
        aria-busy={isPlaceholderData}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {entries.map((entry, index) => (
          <FacetRow
            key={keyOfValue(entry.value)}
            {...entry}
            facet={id}
            counted={data !== undefined}
            index={index}
            reachable={index === active}
            onAct={onAct}
          />
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.note}>
          <span>{`${formatNumber(more)} more`}</span>
          <Button size="sm" variant="quiet" onClick={() => setLimit(limit + VALUES_ADDED)}>
            {`Show ${formatNumber(Math.min(more, VALUES_ADDED))}`}
          </Button>
        </p>
      )}
      {data && entries.length === 0 && (
        <p className={styles.note}>
          {find === '' ? 'None in these rows.' : 'No value contains these letters.'}
        </p>
      )}
    </>
  );
}
