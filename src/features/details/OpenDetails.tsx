import { useQuery } from '@tanstack/react-query';
import { ChevronDown, ChevronUp, FileQuestion, Hourglass, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { RowIndex } from '../../base/units.ts';
import type { DatasetInfo } from '../../model/answers.ts';
import { clearFilters } from '../../model/editQuery.ts';
import { formatValue } from '../../model/formatValue.ts';
import type { RecordRef } from '../../model/record.ts';
import { useAnswers } from '../../state/answers.ts';
import { findFocusPlace, isInFocusPlace } from '../../state/focusPlaces.ts';
import { isSameRecord, useOpenRecord } from '../../state/openRecord.ts';
import { isWithModifier, readKey } from '../../state/readKey.ts';
import { useSchema } from '../../state/schema.ts';
import { useView } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { formatNumber } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Details.module.css';
import { FindingView } from './FindingView.tsx';
import { RecordSkeleton } from './RecordSkeleton.tsx';
import { RecordView } from './RecordView.tsx';
import { useNeighbours } from './useNeighbours.ts';

export interface OpenDetailsProps {
  readonly dataset: DatasetInfo;
  readonly open: RecordRef;
}

interface Content {
  /** The name of the record; `undefined` while it is read. */
  readonly title: string | undefined;
  readonly body: ReactNode;
  readonly isError: boolean;
}

/** What the details of a row show, by the table that it is of. */
function useContent(row: RowIndex | undefined, open: RecordRef): Content {
  const schema = useSchema();
  const answers = useAnswers();
  const isFinding = schema.id === 'lookup';
  const isKnown = row !== undefined;
  const record = useQuery({ ...answers.record(row ?? 0), enabled: isKnown && !isFinding });
  const finding = useQuery({ ...answers.finding(row ?? 0), enabled: isKnown && isFinding });
  const isError = record.isError || finding.isError;
  if (finding.data !== undefined && isSameRecord(finding.data.ref, open)) {
    const { line } = finding.data;
    const title = formatValue(line.name ?? line.path);
    return { title, body: <FindingView details={finding.data} />, isError };
  }
  if (record.data !== undefined && isSameRecord(record.data.ref, open)) {
    const title = formatValue(record.data.cells[schema.name]);
    return { title, body: <RecordView details={record.data} />, isError };
  }
  return { title: undefined, body: undefined, isError };
}

/** The panel of the open record: its name, buttons for the next and previous one, and all its fields. */
export function OpenDetails({ dataset, open }: OpenDetailsProps) {
  const { view, setView, setQuery } = useView();
  const place = useOpenRecord(view.query, open);
  const row = place.kind === 'found' ? place.row : undefined;
  const content = useContent(row, open);
  const viewIndex = place.kind === 'found' && !place.stale ? place.viewIndex : undefined;
  const { count, stepTo } = useNeighbours(dataset.id, view.query, viewIndex);
  // A button that is disabled briefly would lose the focus.
  const isPlaceKnown =
    place.kind === 'missing' ||
    place.kind === 'awaited' ||
    (viewIndex !== undefined && count !== undefined);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    // The focus moves to the panel for keyboard users only; after a click or a link it stays.
    const from = document.activeElement;
    if (open && from && isInFocusPlace('rows', from) && from.matches(':focus-visible')) {
      panel.current?.focus();
    }
  }, [open]);

  const close = () => {
    setView((current) => ({ ...current, open: undefined }));
    findFocusPlace('rows')?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isWithModifier(event)) return;
    const key = readKey(event) ?? '';
    const action = { Escape: close, j: stepTo.next, k: stepTo.previous }[key];
    if (action === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <aside
      ref={panel}
      aria-label="Details"
      tabIndex={-1}
      className={styles.panel}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <div className={styles.heading}>
          <h2 className={styles.title}>
            <HighlightedText
              text={place.kind === 'missing' ? open.key : (content.title ?? open.key)}
            />
          </h2>
          <p className={styles.position}>
            {viewIndex !== undefined &&
              count !== undefined &&
              `Row ${formatNumber(viewIndex + 1)} of ${formatNumber(count)}`}
          </p>
        </div>
        <IconButton
          size="sm"
          label="Previous record"
          shortcut="K"
          icon={<ChevronUp />}
          disabled={isPlaceKnown && stepTo.previous === undefined}
          onClick={stepTo.previous}
        />
        <IconButton
          size="sm"
          label="Next record"
          shortcut="J"
          icon={<ChevronDown />}
          disabled={isPlaceKnown && stepTo.next === undefined}
          onClick={stepTo.next}
        />
        <IconButton size="sm" label="Close details" shortcut="Esc" icon={<X />} onClick={close} />
      </header>
      {place.kind === 'found' && place.viewIndex === undefined && !place.stale && (
        <div className={styles.notice} role="note">
          <p>The filters hide this record in the table.</p>
          <Button size="sm" onClick={() => setQuery(clearFilters)}>
            Clear all filters
          </Button>
        </div>
      )}
      {place.kind === 'awaited' && (
        <EmptyState
          icon={<Hourglass />}
          title="This record has not come yet"
          text="The data is still loading. The record is shown as soon as it is there."
        />
      )}
      {place.kind === 'missing' ? (
        <EmptyState
          icon={<FileQuestion />}
          title="This record is not in this data"
          text="The link was made with other data, or the service no longer lists the record."
        />
      ) : (
        place.kind !== 'awaited' && (content.body ?? (!content.isError && <RecordSkeleton />))
      )}
      {content.isError && (
        <p role="alert" className={styles.notice}>
          The record could not be read. Load the data again to go on.
        </p>
      )}
    </aside>
  );
}
