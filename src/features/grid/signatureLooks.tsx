import type { ReactNode } from 'react';
import { formatSigned } from '../../model/formatValue.ts';
import type { SignedState } from '../../model/record.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './drawCell.module.css';

const CIRCLE = 'M12 2a10 10 0 1 1 0 20a10 10 0 0 1 0-20';

function drawState(value: SignedState, tone: string | undefined, mark: string): ReactNode {
  return (
    <>
      <svg viewBox="0 0 24 24" className={joinClasses(styles.stateIcon, tone)} aria-hidden="true">
        <path d={CIRCLE + mark} />
      </svg>
      <span className={value === 'unsigned' ? styles.unsignedWord : undefined}>
        {formatSigned(value)}
      </span>
    </>
  );
}

/**
 * What a cell shows of each state of a signature. One form for all, so that a row that comes to show
 * another state keeps its elements; made once, as React goes no further into what is the same as before.
 */
export const SIGNATURE_LOOKS: ReadonlyMap<string, ReactNode> = new Map<string, ReactNode>([
  ['signed', drawState('signed', styles.signed, 'M8.2 12.2l2.6 2.6l5-5.4')],
  ['unsigned', drawState('unsigned', styles.unsigned, 'M9 9l6 6M15 9l-6 6')],
  [
    'unknown',
    drawState(
      'unknown',
      styles.unknown,
      'M9.2 9.3a2.9 2.9 0 1 1 4 2.7c-.8.3-1.2.9-1.2 1.6M12 16.9v.1',
    ),
  ],
]);
