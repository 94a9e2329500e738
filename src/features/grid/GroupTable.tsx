import { useQuery } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { actOnValues } from '../../model/editFacet.ts';
import { chosenValues } from '../../model/editQuery.ts';
import { targetOf } from '../../model/facets.ts';
import { LARGEST_FIRST } from '../../model/groups.ts';
import { keyOfValue } from '../../model/keyOfValue.ts';
import { noteOnCounts } from '../../model/noteOnCounts.ts';
import { type CountedValue, isFiltered } from '../../model/query.ts';
import { type FieldId, requireField } from '../../model/schema.ts';
import { useAnswers } from '../../state/answers.ts';
import { useCountedQuery } from '../../state/countedQuery.tsx';
import { findFocusPlace } from '../../state/focusPlaces.ts';
import { FOLD_COMPANIES, useFoldedCompanies, useIsFolded } from '../../state/foldedCompanies.ts';
import { useSchema } from '../../state/schema.ts';
import { useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { focusFirst } from '../../ui/moveFocusPast.ts';
import { TextInput } from '../../ui/TextInput.tsx';
import { useRovingFocus } from '../../ui/useRovingFocus.ts';
import { EmptyResult } from './EmptyResult.tsx';
import { GroupHeading } from './GroupHeading.tsx';
import { GroupRow } from './GroupRow.tsx';
import styles from './GroupTable.module.css';
import { listGroupColumns } from './groupColumns.ts';
import { SaveGroupsButton } from './SaveGroupsButton.tsx';

/** So many groups are listed at first, and more with each press of the button below them. */
const LISTED = 500;

export interface GroupTableProps {
  readonly group: FieldId;
  /** Whether search and filters were made on data of another origin. */
  readonly carried: boolean;
}

/** The values of one column with the numbers of their rows. A press of a heading orders them. */
export function GroupTable({ group, carried }: GroupTableProps) {
  const { setView, setQuery } = useViewEdits();
  const [find, setFind] = useState('');
  const [limit, setLimit] = useState(LISTED);
  const [order, setOrder] = useState(LARGEST_FIRST);
  const [isFolded, setFolded] = useFoldedCompanies();
  const id = useId();
  const query = useCountedQuery();
  const request = {
    group,
    // Deferred, so that typing is handled first.
    find: useDeferredValue(find),
    limit,
    order,
    folded: useIsFolded(group),
  };
  const { data, isError, isPlaceholderData } = useQuery(useAnswers().groups(query, request));
  const isOfGroup = data?.group === group;
  const groups = isOfGroup ? data.groups : [];
  const isEmpty = data?.distinct === 0 && request.find === '' && !isPlaceholderData;
  const more = isOfGroup ? data.distinct - groups.length : 0;
  const largest = Math.max(1, data?.largest ?? 1);
  const { active, onKeyDown, onFocus } = useRovingFocus(groups.length);
  const schema = useSchema();
  const field = requireField(schema, group);
  const { label } = field;
  const columns = useMemo(() => listGroupColumns(group, schema), [group, schema]);

  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.querySelector('input')?.focus();
    // Whoever chose a group from the keyboard goes on in the table that comes in this one's place.
    return () => {
      const isLost = document.activeElement === document.body;
      if (isLost) focusFirst([findFocusPlace('rows')]);
    };
  }, []);

  const showRows = useCallback(
    (counted: CountedValue) =>
      setView((current) => ({
        ...current,
        query: actOnValues(current.query, targetOf(group, counted), 'only'),
        group: undefined,
      })),
    [setView, group],
  );
  const exclude = useCallback(
    (counted: CountedValue) =>
      setQuery((current) => {
        const target = targetOf(group, counted);
        const excluded = chosenValues(current, group, true);
        // The row stays for a moment after it was excluded: a second click means the same.
        const isOut = target.values.every((value) => excluded.includes(value));
        return isOut ? current : actOnValues(current, target, 'exclude');
      }),
    [setQuery, group],
  );

  return (
    <section ref={panel} className={styles.panel} aria-labelledby={id}>
      <header className={styles.head}>
        <h2
          id={id}
          className={styles.title}
          title={noteOnCounts(field, request.folded)}
        >{`Groups by ${label}`}</h2>
        <TextInput
          className={styles.find}
          aria-label={`Find in ${label}`}
          placeholder={`Find in ${label.toLowerCase()}`}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
        {field.spellings === 'company' && (
          <Button
            variant="quiet"
            size="sm"
            data-tip={FOLD_COMPANIES}
            aria-pressed={isFolded}
            onClick={() => setFolded(!isFolded)}
          >
            Spellings as one
          </Button>
        )}
        <p className={styles.note} role="note">
          {!isOfGroup
            ? ''
            : more > 0
              ? `${formatNumber(groups.length)} of ${formatCount(groups.length + more, 'group')}`
              : formatCount(groups.length, 'group')}
        </p>
        <SaveGroupsButton query={query} request={request} />
      </header>
      {isError && (
        <p role="alert">The groups could not be counted. Load the data again to go on.</p>
      )}
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              {columns.map((column) => (
                <GroupHeading
                  key={column.by}
                  column={column}
                  order={order}
                  onOrder={(next) => {
                    setOrder(next);
                    setLimit(LISTED);
                  }}
                />
              ))}
              <td />
            </tr>
          </thead>
          <tbody onKeyDown={onKeyDown} onFocus={onFocus}>
            {groups.map((one, index) => (
              <GroupRow
                field={field}
                columns={columns}
                key={keyOfValue(one.value)}
                group={one}
                largest={largest}
                index={index}
                reachable={index === active}
                onShowRows={showRows}
                onExclude={exclude}
              />
            ))}
          </tbody>
        </table>
        {more > 0 && (
          <p className={styles.more}>
            <Button size="sm" onClick={() => setLimit(limit + LISTED)}>
              {`Show ${formatNumber(Math.min(more, LISTED))} more`}
            </Button>
          </p>
        )}
      </div>
      {isEmpty && isFiltered(query) && <EmptyResult query={query} carried={carried} />}
    </section>
  );
}
