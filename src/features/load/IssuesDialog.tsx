import { useState } from 'react';
import type { DatasetInfo } from '../../model/answers.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import styles from './IssuesDialog.module.css';
import { findIssueWords } from './issueWords.ts';

/** A button that lists the issues of the data: kind, count, and the first example. */
export function IssuesDialog({ info }: { readonly info: DatasetInfo }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Show
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="Records with something odd" size="lg">
        <ul className={styles.list}>
          {info.issues.map((issue) => {
            const { title, meaning } = findIssueWords(issue.kind);
            return (
              <li key={issue.kind} className={styles.issue}>
                <h3 className={styles.title}>
                  {title}
                  <span className={styles.count}>{formatCount(issue.count, 'time')}</span>
                </h3>
                <p>{meaning}</p>
                <p className={styles.place}>
                  First: entry {formatNumber(issue.firstEntry + 1)} of the list, at byte{' '}
                  {formatNumber(issue.firstByte)}
                </p>
                <pre className={styles.raw}>
                  <HighlightedText text={issue.raw} ends="none" />
                </pre>
              </li>
            );
          })}
        </ul>
      </Dialog>
    </>
  );
}
