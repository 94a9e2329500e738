import { useQuery } from '@tanstack/react-query';
import { isFiltered, type Query } from '../../model/query.ts';
import { useAnswers } from '../../state/answers.ts';
import { useDataset } from '../../state/dataset.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import styles from './RowCount.module.css';

/** The grid's first page: asked for in the same words, it is one call for both. */
const FIRST_PAGE = { offset: 0, limit: 100 };

/** How many rows are left, of how many. */
export function RowCount({ query }: { readonly query: Query }) {
  const dataset = useDataset();
  const { data } = useQuery(useAnswers().rowWindow(query, FIRST_PAGE));
  return (
    <output className={styles.count}>{describeCount(data?.count, dataset?.rows, query)}</output>
  );
}

function describeCount(count: number | undefined, rows: number | undefined, query: Query): string {
  if (rows === undefined || count === undefined) return '';
  const all = formatCount(rows, 'row');
  return isFiltered(query) ? `${formatNumber(count)} of ${all}` : all;
}
