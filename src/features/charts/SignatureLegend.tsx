import type { SignedCount } from '../../model/answers.ts';
import { actOnValues } from '../../model/editFacet.ts';
import { chosenValues } from '../../model/editQuery.ts';
import { formatSigned } from '../../model/formatValue.ts';
import type { Query } from '../../model/query.ts';
import { SIGNED_STATES } from '../../model/record.ts';
import { useSchema } from '../../state/schema.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import type { EditQuery } from './chartMark.ts';
import styles from './SignatureLegend.module.css';
import { SignatureSwatch } from './SignatureSwatch.tsx';

export interface SignatureLegendProps {
  readonly counts: SignedCount | undefined;
  readonly query: Query;
  readonly edit: EditQuery;
}

/** The signatures as the bars show them, with their rows; each filters by itself. */
export function SignatureLegend({ counts, query, edit }: SignatureLegendProps) {
  const { split } = useSchema();
  if (split === undefined) return;
  const chosen = chosenValues(query, split, false);
  return (
    <fieldset className={styles.legend} aria-label="By signature">
      {SIGNED_STATES.map((state) => {
        const count = counts?.[state] ?? 0;
        const text = `${formatSigned(state)} ${formatNumber(count)}`;
        return (
          <button
            key={state}
            type="button"
            className={joinClasses(styles.state, styles.button)}
            aria-label={text}
            aria-pressed={chosen.includes(state)}
            title={formatCount(count, 'row')}
            onClick={() =>
              edit((current) => actOnValues(current, { field: split, values: [state] }, 'include'))
            }
          >
            <SignatureSwatch state={state} />
            {text}
          </button>
        );
      })}
    </fieldset>
  );
}

/** The signatures as the bars show them. */
export function SignatureKey() {
  return (
    <p className={styles.legend} aria-hidden="true">
      {SIGNED_STATES.map((state) => (
        <span key={state} className={styles.state}>
          <SignatureSwatch state={state} />
          {formatSigned(state)}
        </span>
      ))}
    </p>
  );
}
