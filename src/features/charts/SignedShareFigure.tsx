import { type ReactNode, useId, useMemo, useRef } from 'react';
import type { ValueTallies } from '../../model/answers.ts';
import { chosenValues } from '../../model/editQuery.ts';
import { formatValueOf } from '../../model/formatValue.ts';
import { SIGNED_STATES, type SignedState } from '../../model/record.ts';
import { noteOnCounts, subjectOf } from '../../model/subjects.ts';
import type { TallySubject } from '../../model/tallies.ts';
import { useIsFolded } from '../../state/foldedCompanies.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import { spell } from '../../ui/spell.ts';
import { useElementWidth } from '../../ui/useElementWidth.ts';
import { bindMark, describeSpellings } from './bindMark.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { estimateLabel } from './cutLabel.ts';
import type { FigureProps } from './figureProps.ts';
import { RowChart } from './RowChart.tsx';
import styles from './SignedShareFigure.module.css';
import { buildShares, describeShares, stackShares, tabulateShares } from './signedShareData.ts';
import { countMore } from './useTallies.ts';

/** What an entry of the legend takes beside its text: its sign, borders, and a gap to the next. */
const ENTRY_FRAME = 18;

/** The mark of all rows does nothing. */
const ALL_ROWS = { spellings: undefined, chosen: false, onAct: undefined };

export interface SignedShareFigureProps extends FigureProps {
  readonly subject: TallySubject;
  readonly tallies: ValueTallies | undefined;
  readonly options: ReactNode;
}

/** How each value divides by signature: plain, striped and dotted, so that colour is not needed. */
export function SignedShareFigure({
  query,
  onAct,
  subject,
  tallies,
  options,
}: SignedShareFigureProps) {
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const patterns = useMemo(() => <Patterns id={id} />, [id]);
  const { label } = subjectOf(subject);
  const shares = useMemo(() => (tallies ? buildShares(tallies) : []), [tallies]);
  const rows = useMemo(
    () =>
      shares.map((share) => {
        const { of } = share;
        return {
          ...share,
          ...(of ? bindMark({ query, onAct }, subject, of) : ALL_ROWS),
          number: formatNumber(share.n),
          words: `${spell(share.label)}, ${describeShares(share)}${of ? describeSpellings(of) : ''}`,
          marks: [
            ...stackShares(share.shares, (state) => fillOf(state, id), false),
            ...stackShares(share.allShares, (state) => `var(--color-${state})`, true),
          ],
        };
      }),
    [shares, query, subject, onAct, id],
  );
  const chosenStates = chosenValues(query, 'signed', false);
  const entries = SIGNED_STATES.map((state) => {
    const count = tallies?.total.view[state] ?? 0;
    return { state, count, text: `${formatValueOf('signed', state)} ${formatNumber(count)}` };
  });
  const [legendWidth, measure] = useElementWidth(360);
  const needed = entries.reduce((sum, { text }) => sum + estimateLabel(text) + ENTRY_FRAME, 0);

  return (
    <ChartFigure
      title={`Signed share per ${label.toLowerCase()}`}
      hint={noteOnCounts(subject, useIsFolded(subject))}
      table={tabulateShares(shares, label)}
      marks={rows}
      drawing={drawing}
      legend={SIGNED_STATES.map((state) => ({
        label: formatValueOf('signed', state),
        fill: fillOf(state, id),
      }))}
      pending={tallies === undefined}
      options={options}
    >
      <fieldset className={styles.legend} aria-label="By signature" ref={measure}>
        {entries.map(({ state, count, text }) => (
          <button
            key={state}
            type="button"
            className={styles.state}
            aria-label={text}
            aria-pressed={chosenStates.includes(state)}
            title={formatCount(count, 'row')}
            onClick={() => onAct({ subject: 'signed', values: [state] }, 'include')}
          >
            <span className={joinClasses(styles.swatch, styles[state])} aria-hidden="true" />
            {needed <= legendWidth ? text : formatValueOf('signed', state)}
          </button>
        ))}
      </fieldset>
      <RowChart rows={rows} more={countMore(tallies)} patterns={patterns} ref={drawing} />
    </ChartFigure>
  );
}

function fillOf(state: SignedState, id: string): string {
  return state === 'signed' ? 'var(--color-signed)' : `url(#${id}-${state})`;
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
