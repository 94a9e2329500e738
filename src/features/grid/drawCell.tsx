import type { ReactNode } from 'react';
import type { EpochMs } from '../../base/units.ts';
import { UNRECOGNIZED } from '../../model/processTypes.ts';
import type { FieldValue } from '../../model/query.ts';
import type { Field, FieldKind } from '../../model/schema.ts';
import { isVerdict, ODD_VERDICTS, VERDICT_WORDS } from '../../model/verdicts.ts';
import { useDate } from '../../state/dateFormat.ts';
import { cutPath } from '../../ui/cutPath.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import type { TextEnds } from '../../ui/splitText.ts';
import styles from './drawCell.module.css';
import { SIGNATURE_LOOKS } from './signatureLooks.tsx';

const MISSING = (
  <span className={styles.muted}>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">missing</span>
  </span>
);

const EMPTY = <span className={styles.muted}>(empty)</span>;

const NO_WORDS: readonly string[] = [];

const LONGEST_PLAIN = 500;

/** Text in which no character could be unseen, and no blank at its ends. */
const PLAIN = /^(?:[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?)?$/;

/** What a cell shows of a value, with these words marked. */
type DrawValue = (value: string, marked: readonly string[]) => ReactNode;

/** How values are drawn, by the kind of their field. */
const LOOKS: { readonly [Kind in FieldKind]: DrawValue } = {
  text: drawText,
  category: drawText,
  number: drawText,
  path: drawPath,
  type: (value, marked) => (
    <span className={value === UNRECOGNIZED ? styles.unrecognized : styles.tag}>
      {drawText(value, marked)}
    </span>
  ),
  verdict: (value) => drawVerdict(value),
  signature: (value, marked) => SIGNATURE_LOOKS.get(value) ?? drawText(value, marked),
  time: (value, marked) => {
    const time = Date.parse(value);
    return Number.isNaN(time) ? drawText(value, marked) : <DateCell time={time} />;
  },
};

/**
 * What a cell shows of a value, with these words marked. A function and no component, and plain text
 * where that will do: a scroll draws hundreds of cells at once.
 *
 * @param isName whether the cell has the name of its row, a click on which opens the details
 */
export function drawCell(
  { kind }: Pick<Field, 'kind'>,
  value: FieldValue,
  isName: boolean,
  marked: readonly string[] = NO_WORDS,
): ReactNode {
  if (value === undefined) return MISSING;
  if (value === '') return EMPTY;
  const drawn = LOOKS[kind](value, marked);
  return isName ? (
    <span className={styles.name} data-opens>
      {drawn}
    </span>
  ) : (
    drawn
  );
}

/** A verdict in words. The odd ones stand out, by a sign as well. */
function drawVerdict(value: string): ReactNode {
  const isOdd = isVerdict(value) && ODD_VERDICTS.has(value);
  return (
    <span className={isOdd ? styles.odd : undefined}>
      {isOdd && <span aria-hidden="true">◆ </span>}
      {isVerdict(value) ? VERDICT_WORDS[value] : value}
    </span>
  );
}

function DateCell({ time }: { readonly time: EpochMs }) {
  const { text, tip } = useDate(time);
  return (
    <time dateTime={new Date(time).toISOString()} data-tip={tip}>
      {text}
    </time>
  );
}

function drawText(text: string, words: readonly string[]): ReactNode {
  return drawEnds(text, words, 'both');
}

function drawEnds(text: string, words: readonly string[], ends: TextEnds): ReactNode {
  if (words.length === 0 && text.length < LONGEST_PLAIN && PLAIN.test(text)) return text;
  return <HighlightedText text={text} words={words} ends={ends} />;
}

/** Starts of paths shorter than this are never cut, in characters: the style sheet keeps so much of the others. */
const ROOT_LENGTH = 5;

/** A path in two parts: the start is cut where there is no room, so that the name of the file stays. */
function drawPath(path: string, words: readonly string[]): ReactNode {
  const { start, end } = cutPath(path);
  const isRoot = start.length < ROOT_LENGTH && end !== '';
  return (
    <>
      <span className={isRoot ? styles.pathRoot : styles.pathStart} data-measure>
        {drawEnds(start, words, end === '' ? 'both' : 'start')}
      </span>
      {end !== '' && (
        <span className={styles.pathEnd} data-measure>
          {drawEnds(end, words, 'end')}
        </span>
      )}
    </>
  );
}
