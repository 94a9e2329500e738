import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { isFiltered, type Query } from '../../model/query.ts';
import { FIRST_PAGE, useAnswers } from '../../state/answers.ts';
import { useDataset } from '../../state/dataset.ts';
import { announce } from '../../ui/announce.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import styles from './RowCount.module.css';

/** A number that has not changed for this time is announced, in ms. */
const SETTLED_MS = 800;

/**
 * The number of rows left, and the total. The previous number stays until the next is known. Screen readers
 * hear it once it has settled.
 */
export function RowCount({ query }: { readonly query: Query }) {
  const dataset = useDataset();
  const { data, isPlaceholderData } = useQuery(useAnswers().rowWindow(query, FIRST_PAGE));
  const [text, setText] = useState('');
  const isKnown = data !== undefined && !isPlaceholderData;
  const now = isKnown ? describeCount(data.count, dataset?.rows, query) : text;
  if (now !== text) setText(now);
  useEffect(() => {
    if (now === '') return undefined;
    const timer = setTimeout(() => announce(now), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <output className={styles.count} aria-live="off">
      {now}
    </output>
  );
}

function describeCount(count: number, rows: number | undefined, query: Query): string {
  if (rows === undefined) return '';
  const all = formatCount(rows, 'row');
  return isFiltered(query) ? `${formatNumber(count)} of ${all}` : all;
}
