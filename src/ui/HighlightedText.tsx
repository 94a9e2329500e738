import { Fragment } from 'react';
import { breakPath } from './breakPath.tsx';
import { cutText } from './cutText.ts';
import styles from './HighlightedText.module.css';
import { splitText, type TextEnds } from './splitText.ts';

export interface HighlightedTextProps {
  readonly text: string;
  /** Words to mark wherever they occur, whatever their case. */
  readonly words?: readonly string[];
  /** Whether lines may break after the separators of paths, before they break within words. */
  readonly breaks?: boolean;
  /** Which of its ends are those of the value, at which blanks are marked; of a part, not both. */
  readonly ends?: TextEnds;
}

const NO_WORDS: readonly string[] = [];

/**
 * A text of the service: matches are marked, and characters that cannot be seen become labels, blanks
 * at its ends too. Of a text of thousands of characters, only the start is shown.
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
