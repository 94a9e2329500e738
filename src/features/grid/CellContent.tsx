import { CircleCheck, CircleQuestionMark, CircleX } from 'lucide-react';
import type { Field } from '../../model/fields.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './CellContent.module.css';
import { cutPath } from './cutPath.ts';

const SIGNED_LOOKS: ReadonlyMap<
  string,
  { word: string; Icon: typeof CircleCheck; tone: string | undefined }
> = new Map([
  ['signed', { word: 'Signed', Icon: CircleCheck, tone: styles.signed }],
  ['unsigned', { word: 'Unsigned', Icon: CircleX, tone: styles.unsigned }],
  ['unknown', { word: 'Unknown', Icon: CircleQuestionMark, tone: styles.unknown }],
]);

export interface CellContentProps {
  readonly field: Field;
  readonly value: string | undefined;
  /** Words to mark. */
  readonly words: readonly string[];
}

/** What a cell shows of a value. */
export function CellContent({ field, value, words }: CellContentProps) {
  if (value === undefined) {
    return (
      <span className={styles.muted}>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">missing</span>
      </span>
    );
  }
  if (value === '') return <span className={styles.muted}>(empty)</span>;
  const marked = field.searched ? words : [];
  switch (field.id) {
    case 'signed': {
      const looks = SIGNED_LOOKS.get(value);
      if (looks === undefined) break;
      return (
        <>
          <looks.Icon className={joinClasses(styles.stateIcon, looks.tone)} aria-hidden="true" />
          {looks.word}
        </>
      );
    }
    case 'type':
      return (
        <span className={styles.tag} data-measure>
          <HighlightedText text={value} words={marked} />
        </span>
      );
    case 'path':
    case 'canonicalPath':
      return <PathText path={value} words={marked} />;
    case 'uploaded':
      return formatTime(value);
    case 'name':
      return (
        <span className={styles.name} data-opens>
          <HighlightedText text={value} words={marked} />
        </span>
      );
  }
  return <HighlightedText text={value} words={marked} />;
}

function PathText({ path, words }: { readonly path: string; readonly words: readonly string[] }) {
  const { start, end } = cutPath(path);
  return (
    <span className={styles.path}>
      <span className={styles.pathStart} data-measure>
        <HighlightedText text={start} words={words} />
      </span>
      {end !== '' && (
        <span className={styles.pathEnd} data-measure>
          <HighlightedText text={end} words={words} />
        </span>
      )}
    </span>
  );
}

function formatTime(iso: string): string {
  return iso.replace('T', ' ').replace(/(\.000)?Z$/, '');
}
