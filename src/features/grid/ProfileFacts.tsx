import type { ReactNode } from 'react';
import type { ColumnProfile } from '../../model/answers.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { formatShare } from '../../ui/formatShare.ts';
import styles from './ColumnProfile.module.css';

export interface ProfileFactsProps {
  readonly profile: ColumnProfile;
  /** Whether the lengths of the values say anything. */
  readonly showLengths: boolean;
  readonly onKeepMissing: () => void;
}

/** The numbers of a column. */
export function ProfileFacts({ profile, showLengths, onKeepMissing }: ProfileFactsProps) {
  const { filled, missing, distinct, spellings, lengths } = profile;
  const rows = filled + missing;
  const withShare = (count: number) =>
    `${formatNumber(count)} (${formatShare(rows === 0 ? 0 : count / rows)})`;
  return (
    <dl className={styles.facts}>
      <Fact label="Rows in view" value={formatNumber(rows)} />
      <Fact label="Filled" value={withShare(filled)} />
      <Fact label="Missing" value={withShare(missing)}>
        {missing > 0 && (
          <Button variant="quiet" size="sm" onClick={onKeepMissing}>
            Show them
          </Button>
        )}
      </Fact>
      <Fact
        label="Different values"
        value={
          spellings > distinct
            ? `${formatNumber(distinct)} (${formatCount(spellings, 'spelling')})`
            : formatNumber(distinct)
        }
      />
      {showLengths && lengths !== undefined && (
        <>
          <Fact label="Shortest" value={formatCount(lengths.shortest, 'character')} />
          <Fact label="Longest" value={formatCount(lengths.longest, 'character')} />
        </>
      )}
    </dl>
  );
}

interface FactProps {
  readonly label: string;
  readonly value: string;
  readonly children?: ReactNode;
}

function Fact({ label, value, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value} {children}
      </dd>
    </div>
  );
}
