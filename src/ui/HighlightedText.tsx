import { Fragment } from 'react';
import { breakPath } from './breakPath.tsx';
import { cutText } from './cutText.ts';
import styles from './HighlightedText.module.css';
import { splitText, type TextEnds } from './splitText.ts';

export interface HighlightedTextProps {
  readonly text: string;
  /** Words to mark wherever they occur, regardless of case. */
  readonly words?: readonly string[];
  /** Whether line breaks are preferred after path separators. */
  readonly breaks?: boolean;
  /** The ends at which blanks are marked: the ends of the whole value. */
  readonly ends?: TextEnds;
}

const NO_WORDS: readonly string[] = [];

/**
 * A text of the service. Matches are marked; invisible characters, and blanks at its ends, are shown as
 * labels. A text of thousands of characters is cut.
 */
export function HighlightedText({
  text,
  words = NO_WORDS,
  breaks = false,
  ends = 'both',
}: HighlightedTextProps) {
  let at = 0;
  const pieces = splitText(cutText(text), words, ends);
  return pieces.map((piece) => {
    const key = at++;
    if (piece.kind === 'plain') {
      return breaks ? <Fragment key={key}>{breakPath(piece.text)}</Fragment> : piece.text;
    }
    if (piece.kind === 'match') return <mark key={key}>{piece.text}</mark>;
    if (piece.kind === 'blank') {
      return (
        <span key={key} className={styles.odd} title={piece.name}>
          {pieces.length === 1 ? piece.name : piece.sign}
        </span>
      );
    }
    return (
      <span key={key} className={styles.odd} title={`${piece.name} (${piece.code})`}>
        {piece.code}
      </span>
    );
  });
}
