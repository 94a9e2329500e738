import { CircleCheck, CircleQuestionMark, CircleX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import type { EpochMs } from '../../base/units.ts';
import type { Field } from '../../model/fields.ts';
import type { FieldValue } from '../../model/query.ts';
import { useDate } from '../../state/dateFormat.ts';
import { cutPath } from '../../ui/cutPath.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './drawCell.module.css';

// Elements made once: React goes no further into one that is the same as before.
const SIGNED_LOOKS: ReadonlyMap<string, ReactNode> = new Map([
  ['signed', drawState(CircleCheck, styles.signed, 'Signed')],
  ['unsigned', drawState(CircleX, styles.unsigned, 'Unsigned')],
  ['unknown', drawState(CircleQuestionMark, styles.unknown, 'Unknown')],
]);

function drawState(Icon: LucideIcon, tone: string | undefined, word: string): ReactNode {
  return (
    <>
      <Icon className={joinClasses(styles.stateIcon, tone)} aria-hidden="true" />
      {word}
    </>
  );
}

const MISSING = (
  <span className={styles.muted}>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">missing</span>
  </span>
);

const EMPTY = <span className={styles.muted}>(empty)</span>;

const NO_WORDS: readonly string[] = [];

const LONGEST_PLAIN = 500;

/** Text in which no character could be unseen. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * What a cell shows of a value, with these words marked. A function and no component, and plain text
 * where that will do: a scroll draws hundreds of cells at once.
 */
export function drawCell(field: Field, value: FieldValue, words: readonly string[]): ReactNode {
  if (value === undefined) return MISSING;
  if (value === '') return EMPTY;
  const marked = field.searched ? words : NO_WORDS;
  switch (field.id) {
    case 'signed': {
      const looks = SIGNED_LOOKS.get(value);
      if (looks === undefined) break;
      return looks;
    }
    case 'type':
      return <span className={styles.tag}>{drawText(value, marked)}</span>;
    case 'path':
    case 'canonicalPath':
      return drawPath(value, marked);
    case 'uploaded': {
      const time = Date.parse(value);
      if (Number.isNaN(time)) break;
      return <DateCell time={time} />;
    }
    case 'name':
      return (
        <span className={styles.name} data-opens>
          {drawText(value, marked)}
        </span>
      );
  }
  return drawText(value, marked);
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
  if (words.length === 0 && text.length < LONGEST_PLAIN && PLAIN.test(text)) return text;
  return <HighlightedText text={text} words={words} />;
}

function drawPath(path: string, words: readonly string[]): ReactNode {
  const { start, end } = cutPath(path);
  return (
    <>
      <span className={styles.pathStart} data-measure>
        {drawText(start, words)}
      </span>
      {end !== '' && (
        <span className={styles.pathEnd} data-measure>
          {drawText(end, words)}
        </span>
      )}
    </>
  );
}
