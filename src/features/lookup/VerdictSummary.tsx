import type { LookupAnswer } from '../../model/answers.ts';
import { actOnValues } from '../../model/editFacet.ts';
import { chosenValues } from '../../model/editQuery.ts';
import { ODD_VERDICTS, VERDICT_WORDS, VERDICTS, type Verdict } from '../../model/verdicts.ts';
import { useLookupState } from '../../state/lookups.ts';
import { useView } from '../../state/view.ts';
import { formatCount, formatNumber } from '../../ui/formatNumber.ts';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './Lookup.module.css';

export interface VerdictSummaryProps {
  readonly answer: LookupAnswer;
  /** Lines of the list, the same ones included. */
  readonly lines: number;
}

/** The verdicts of a list in a sentence. Each number filters the table by its verdict. */
export function VerdictSummary({ answer, lines }: VerdictSummaryProps) {
  const { view, setQuery } = useView();
  const { before } = useLookupState();
  const { verdicts } = answer;
  const chosen = chosenValues(view.query, 'verdict', false);
  const there = VERDICTS.filter((verdict) => (verdicts[verdict] ?? 0) > 0);
  return (
    <div className={styles.verdicts}>
      <p>
        {`${formatCount(lines, 'line')}, ${formatNumber(answer.info.rows)} distinct: `}
        {there.map((verdict, index) => (
          <span key={verdict}>
            {index > 0 && ', '}
            <button
              type="button"
              className={joinClasses(styles.verdict, ODD_VERDICTS.has(verdict) && styles.odd)}
              aria-pressed={chosen.includes(verdict)}
              onClick={() =>
                setQuery((query) =>
                  actOnValues(query, { field: 'verdict', values: [verdict] }, 'include'),
                )
              }
            >
              {`${formatNumber(verdicts[verdict] ?? 0)} ${lower(VERDICT_WORDS[verdict])}`}
            </button>
          </span>
        ))}
        .
      </p>
      {before !== undefined && (
        <p role="status" className={styles.hint}>
          {describeChanges(before, verdicts)}
        </p>
      )}
    </div>
  );
}

function lower(words: string): string {
  return /^[A-Z][a-z]* name/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The changes of the counts after the dictionary was loaded again. */
function describeChanges(
  before: LookupAnswer['verdicts'],
  after: LookupAnswer['verdicts'],
): string {
  const changes = VERDICTS.flatMap((verdict: Verdict) => {
    const [old, now] = [before[verdict] ?? 0, after[verdict] ?? 0];
    return old === now
      ? []
      : [`${lower(VERDICT_WORDS[verdict])} ${formatNumber(old)} → ${formatNumber(now)}`];
  });
  return `Since the dictionary was loaded again: ${changes.join(', ')}.`;
}
