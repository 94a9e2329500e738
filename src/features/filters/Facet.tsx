import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { chosenValues } from '../../model/editQuery.ts';
import type { Field } from '../../model/fields.ts';
import type { Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { usePreference } from '../../state/preferences.ts';
import { useSettled } from '../../state/settled.ts';
import { Button } from '../../ui/Button.tsx';
import { Collapsible } from '../../ui/Collapsible.tsx';
import { formatNumber } from '../../ui/formatNumber.ts';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import styles from './Facet.module.css';
import { FacetRow, type FacetRowProps } from './FacetRow.tsx';
import { fixedValues, listEntries } from './listEntries.ts';

/** How many values of an open-ended field are listed. */
const LISTED = 50;
/** From this many values on, there is a box to find one. */
const WORTH_FINDING = 10;

export interface FacetProps {
  readonly field: Field;
  readonly query: Query;
  readonly onAct: FacetRowProps['onAct'];
  readonly onClear: (field: Field) => void;
}

/** The values of a field, to include and to exclude. */
export function Facet({ field, query, onAct, onClear }: FacetProps) {
  const [open, setOpen] = usePreference<boolean>(`facet.${field.id}.open`, true);
  const chosen =
    chosenValues(query, field.id, false).length + chosenValues(query, field.id, true).length;
  const group = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={group} className={styles.facet} aria-label={field.label}>
      <Collapsible
        title={field.label}
        open={open}
        onOpenChange={setOpen}
        aside={
          chosen > 0 && (
            <Button
              variant="quiet"
              size="sm"
              aria-label={`Clear ${field.label}`}
              onClick={() => {
                if (group.current) focusValue(group.current);
                onClear(field);
              }}
            >
              Clear
            </Button>
          )
        }
      >
        <FacetValues field={field} query={query} onAct={onAct} />
      </Collapsible>
    </fieldset>
  );
}

/** Focuses the first value that stays when the facet is cleared, else the button of the heading. */
function focusValue(group: HTMLElement): void {
  const boxes = [...group.querySelectorAll<HTMLElement>('[data-roving]')];
  const staying = boxes.filter(
    (box) =>
      box.getAttribute('aria-checked') !== 'true' &&
      box.closest('li')?.querySelector('[aria-pressed="true"]') === null,
  );
  focusFirst([...staying, ...boxes, group.querySelector('button')]);
}

function FacetValues({ field, query, onAct }: Omit<FacetProps, 'onClear'>) {
  const [find, setFind] = useState('');
  const answer = useQuery(
    useAnswers().facet(useSettled(query), { field: field.id, find, limit: LISTED }),
  );
  // Dozens of rows are much to draw: a key that is pressed meanwhile goes first.
  const data = useDeferredValue(answer.data);
  const entries = useMemo(() => listEntries(field.id, data?.counts, query), [field, data, query]);
  const { active, onKeyDown, onFocus } = useRovingFocus(entries.length);
  const distinct = data?.distinct ?? 0;
  const more = distinct - (data?.counts.length ?? 0);
  const canFind = fixedValues(field.id).length === 0 && (find !== '' || distinct > WORTH_FINDING);

  return (
    <>
      {canFind && (
        <input
          type="text"
          className={styles.find}
          aria-label={`Find in ${field.label}`}
          placeholder={`Find in ${field.label.toLowerCase()}`}
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
      <ul className={styles.values} onKeyDown={onKeyDown} onFocus={onFocus}>
        {entries.map((entry, index) => (
          <FacetRow
            key={entry.value === undefined ? 'missing' : `=${entry.value}`}
            {...entry}
            field={field.id}
            index={index}
            reachable={index === active}
            onAct={onAct}
          />
        ))}
      </ul>
      {more > 0 && <p className={styles.note}>{`${formatNumber(more)} more: type to find them`}</p>}
      {find !== '' && distinct === 0 && (
        <p className={styles.note}>No value contains these letters.</p>
      )}
    </>
  );
}
