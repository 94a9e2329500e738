import { type CSSProperties, memo, useId } from 'react';
import type { ValueAction } from '../../model/editFacet.ts';
import { formatFacetValue } from '../../model/facets.ts';
import type { CountedValue } from '../../model/query.ts';
import { type FieldId, findField } from '../../model/schema.ts';
import { isWithModifier, readKey } from '../../state/readKey.ts';
import { useSchema } from '../../state/schema.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { cutPath } from '../../ui/cutPath.ts';
import { cutText } from '../../ui/cutText.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { spell, spellLines } from '../../ui/spell.ts';
import styles from './FacetRow.module.css';
import type { FacetEntry } from './listEntries.ts';

export interface FacetRowProps extends FacetEntry {
  readonly facet: FieldId;
  /** Whether its count is known yet. */
  readonly counted: boolean;
  readonly index: number;
  /** Whether it is the tab stop. */
  readonly reachable: boolean;
  readonly onAct: (facet: FieldId, counted: CountedValue, action: ValueAction) => void;
}

/**
 * A value of a facet with its count and bar, and buttons to include it, to exclude it, or to show it alone.
 */
export const FacetRow = memo(function FacetRow({
  facet,
  value,
  spellings,
  count,
  signed,
  unsigned,
  included,
  excluded,
  mixed,
  share,
  counted,
  index,
  reachable,
  onAct,
}: FacetRowProps) {
  const schema = useSchema();
  const name = cutText(formatFacetValue(schema, facet, value));
  const spelt = spell(name);
  const id = useId();
  const tabIndex = reachable ? 0 : -1;
  const act = (action: ValueAction) => onAct(facet, { value, spellings }, action);
  const hasShare = schema.split !== undefined && facet !== schema.split && count > 0;
  const signedWords = hasShare
    ? `${formatNumber(signed)} signed, ${formatNumber(unsigned)} unsigned, ${formatNumber(count - signed - unsigned)} unknown`
    : undefined;
  return (
    <li
      className={joinClasses(
        styles.row,
        counted && count === 0 && styles.none,
        excluded && styles.excluded,
        (value === undefined || value === '') && styles.noText,
      )}
      style={drawBar(share, hasShare ? signed / count : 0)}
      onKeyDown={(event) => {
        const key = readKey(event);
        if (isWithModifier(event) || (key !== 'x' && key !== 'f')) return;
        event.preventDefault();
        act(key === 'x' ? 'exclude' : 'include');
      }}
    >
      <label className={styles.label} htmlFor={id}>
        <Checkbox
          id={id}
          checked={included}
          indeterminate={mixed}
          onCheckedChange={() => act('include')}
          aria-label={counted ? `${spelt}, ${formatNumber(count)}` : spelt}
          aria-description={signedWords}
          data-roving={index}
          tabIndex={tabIndex}
        />
        <span className={styles.name} title={spellings ? spellLines(spellings) : spelt}>
          {findField(schema, facet)?.kind === 'path' ? (
            <FolderName path={name} />
          ) : (
            <HighlightedText text={name} />
          )}
        </span>
        {spellings && (
          <span className={styles.spellings}>{formatCount(spellings.length, 'spelling')}</span>
        )}
      </label>
      <span className={styles.actions}>
        <button
          type="button"
          className={joinClasses(styles.action, styles.only)}
          title="Only this value"
          aria-label={`Only ${spelt}`}
          tabIndex={tabIndex}
          onClick={() => act('only')}
        />
        <button
          type="button"
          className={joinClasses(styles.action, styles.exclude)}
          title={excluded ? 'Stop excluding this value' : 'Exclude this value'}
          aria-label={`Exclude ${spelt}`}
          aria-pressed={excluded}
          tabIndex={tabIndex}
          onClick={() => act('exclude')}
        />
      </span>
      <span className={styles.count} aria-hidden="true" title={signedWords}>
        {counted && formatNumber(count)}
      </span>
    </li>
  );
});

/** The style of a value's bar: its length, and the share of it that is signed, both from 0 to 1. */
function drawBar(share: number, signed: number): CSSProperties & Record<`--${string}`, string> {
  return { '--share': `${share * 100}%`, '--signed': `${share * signed * 100}%` };
}

/** The path of a folder, cut in its middle if there is no room: the end is the distinctive part. */
function FolderName({ path }: { readonly path: string }) {
  const { start, end } = cutPath(path);
  return (
    <span className={styles.folder}>
      <span className={styles.folderStart}>
        <HighlightedText text={start} ends={end === '' ? 'both' : 'start'} />
      </span>
      <span className={styles.folderEnd}>
        <HighlightedText text={end} ends="end" />
      </span>
    </span>
  );
}
