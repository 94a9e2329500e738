import { isFiltered } from '../../model/query.ts';
import { EmptyResult } from './EmptyResult.tsx';
import styles from './Grid.module.css';
import type { ShownRows } from './useRowPages.ts';

export interface GridProblemsProps {
  readonly shown: ShownRows;
  /** Whether search and filters were made on data of another origin. */
  readonly carried: boolean;
  /** Whether rows could not be read. */
  readonly failed: boolean;
}

/** Says why the table has no rows, or not all of them. */
export function GridProblems({ shown, carried, failed }: GridProblemsProps) {
  const isEmpty = shown.queryKey !== '' && shown.count === 0 && isFiltered(shown.query);
  return (
    <>
      {isEmpty && <EmptyResult query={shown.query} carried={carried} />}
      {failed && (
        <p role="alert" className={styles.failed}>
          These rows could not be read. Load the data again to go on.
        </p>
      )}
    </>
  );
}
