import { useQuery } from '@tanstack/react-query';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import type { SearchProblem } from '../../language/parseSearch.ts';
import type { Query } from '../../model/query.ts';
import { FIRST_PAGE, useAnswers } from '../../state/answers.ts';
import { announce } from '../../ui/announce.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { markProblem } from './markProblem.ts';
import styles from './SearchProblems.module.css';

/** More would cover too much of the page. */
const MOST_PROBLEMS = 2;

export interface SearchProblemsProps {
  /** The id by which the box refers to the problems. */
  readonly id: string;
  readonly text: string;
  readonly problems: readonly SearchProblem[];
  readonly query: Query;
}

/**
 * The problems of a search with their positions, including parts that were too costly for the engine. The
 * table ignores those parts. The message is over the page while the box has the focus; otherwise a sign in
 * the box replaces it.
 */
export function SearchProblems({ id, text, problems, query }: SearchProblemsProps) {
  const { data } = useQuery(useAnswers().rowWindow(query, FIRST_PAGE));
  const stopped = query.search === '' ? undefined : data?.problem;
  const words = [
    ...problems.slice(0, MOST_PROBLEMS).map(({ message }) => message),
    stopped ?? '',
  ].join(' ');
  useEffect(() => {
    if (words.trim() !== '') announce(words);
  }, [words]);
  const isEmpty = problems.length === 0 && stopped === undefined;
  return (
    <div data-problems={isEmpty ? undefined : ''} hidden={isEmpty}>
      <span className={styles.sign} aria-hidden="true">
        <TriangleAlert className={styles.icon} />
        <span className={styles.signWords}>
          {stopped !== undefined && problems.length === 0 ? 'Was too much' : 'Has a fault'}
        </span>
      </span>
      <div id={id} className={styles.note}>
        <div className={styles.lines}>
          {problems.slice(0, MOST_PROBLEMS).map((problem) => (
            <Line key={`${problem.from} ${problem.message}`} message={problem.message}>
              <code className={styles.place}>
                {markProblem(text, problem).map((piece) =>
                  piece.wrong ? (
                    <span key="wrong" className={styles.wrong}>
                      <HighlightedText text={piece.text} ends="none" />
                    </span>
                  ) : (
                    <HighlightedText key={piece.text} text={piece.text} ends="none" />
                  ),
                )}
              </code>
            </Line>
          ))}
          {stopped !== undefined && <Line message={stopped} />}
        </div>
      </div>
    </div>
  );
}

function Line({ message, children }: { readonly message: string; readonly children?: ReactNode }) {
  return (
    <p className={styles.line}>
      <TriangleAlert className={styles.icon} aria-hidden="true" />
      <span>
        {message} {children}
      </span>
    </p>
  );
}
