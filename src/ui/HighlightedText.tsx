import { Fragment } from 'react';
import { breakPath } from './breakPath.tsx';
import { cutText } from './cutText.ts';
import styles from './HighlightedText.module.css';
import { splitText } from './splitText.ts';

export interface HighlightedTextProps {
  readonly text: string;
  /** Words to mark wherever they occur, whatever their case. */
  readonly words?: readonly string[];
  /** Whether lines may break after the separators of paths, before they break within words. */
  readonly breaks?: boolean;
}

const NO_WORDS: readonly string[] = [];

/**
 * A text of the service: matches are marked, and characters that cannot be seen become labels. Of a
 * text of thousands of characters, only the start is shown.
 */
export function HighlightedText({ text, words = NO_WORDS, breaks = false }: HighlightedTextProps) {
  let at = 0;
  return splitText(cutText(text), words).map((piece) => {
    const key = at++;
    if (piece.kind === 'plain') {
      return breaks ? <Fragment key={key}>{breakPath(piece.text)}</Fragment> : piece.text;
    }
    if (piece.kind === 'match') return <mark key={key}>{piece.text}</mark>;
    return (
      <span key={key} className={styles.odd} title={`${piece.name} (${piece.code})`}>
        {piece.code}
      </span>
    );
  });
}
