import { useId, useRef } from 'react';
import type { ChartTallies } from '../../model/answers.ts';
import type { FieldValue } from '../../model/query.ts';
import { SIGNED_STATES, type SignedState } from '../../model/record.ts';
import { formatNumber } from '../../ui/formatNumber.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { RowChart } from './RowChart.tsx';
import styles from './SignedShareFigure.module.css';
import { buildShares, describeShares, stackShares, tabulateShares } from './signedShareData.ts';

const LABELS: Readonly<Record<SignedState, string>> = {
  signed: 'Signed',
  unsigned: 'Unsigned',
  unknown: 'Unknown',
};

export interface SignedShareFigureProps {
  readonly tallies: ChartTallies;
  readonly chosenTypes: readonly FieldValue[];
  readonly chosenStates: readonly FieldValue[];
  readonly onPickType: (value: FieldValue) => void;
  readonly onPickState: (value: FieldValue) => void;
}

/** How each type divides by signature: plain, striped and dotted, so that colour is not needed. */
export function SignedShareFigure({
  tallies,
  chosenTypes,
  chosenStates,
  onPickType,
  onPickState,
}: SignedShareFigureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const fillOf = (state: SignedState) =>
    state === 'signed' ? 'var(--color-signed)' : `url(#${id}-${state})`;
  const shares = buildShares(tallies);
  const rows = shares.map((share) => {
    const { type } = share;
    return {
      ...share,
      number: formatNumber(share.n),
      words: `${share.label}, ${describeShares(share)}`,
      marks: [
        ...stackShares(share.shares, fillOf, false),
        ...stackShares(share.allShares, (state) => `var(--color-${state})`, true),
      ],
      chosen: type !== undefined && chosenTypes.includes(type.value),
      onPick: type && (() => onPickType(type.value)),
    };
  });
  return (
    <ChartFigure
      title="Signed share per type"
      table={tabulateShares(shares)}
      marks={rows}
      drawing={drawing}
      legend={SIGNED_STATES.map((state) => ({ label: LABELS[state], fill: fillOf(state) }))}
    >
      <fieldset className={styles.legend} aria-label="By signature">
        {SIGNED_STATES.map((state) => (
          <button
            key={state}
            type="button"
            className={styles.state}
            aria-pressed={chosenStates.includes(state)}
            onClick={() => onPickState(state)}
          >
            <span className={joinClasses(styles.swatch, styles[state])} aria-hidden="true" />
            {`${LABELS[state]} ${formatNumber(tallies.total.view[state])}`}
          </button>
        ))}
      </fieldset>
      <RowChart rows={rows} patterns={<Patterns id={id} />} ref={drawing} />
    </ChartFigure>
  );
}

function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-unsigned`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--color-unsigned)" />
        <rect width="2" height="6" fill="var(--color-surface)" fillOpacity={0.75} />
      </pattern>
      <pattern id={`${id}-unknown`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--color-surface)" />
        <circle cx="2" cy="2" r="1.3" fill="var(--color-unknown)" />
      </pattern>
    </defs>
  );
}
