import { SquareArrowOutUpRight } from 'lucide-react';
import type { FindingDetails, GridRow } from '../../model/answers.ts';
import { DICTIONARY } from '../../model/dictionary.ts';
import { formatValue, formatValueOf } from '../../model/formatValue.ts';
import { requireField } from '../../model/schema.ts';
import { ODD_VERDICTS, VERDICT_WORDS } from '../../model/verdicts.ts';
import { createView } from '../../model/viewState.ts';
import { useViewEdits } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { formatCount } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import { formatView } from '../../url/formatView.ts';
import styles from './Details.module.css';
import { withName } from './listSiblings.ts';

/** A line of a list beside the record it was compared with, and other records of the name. */
export function FindingView({ details }: { readonly details: FindingDetails }) {
  const { line, verdict, why, match, candidates, candidateCount } = details;
  const others = candidates.filter(({ row }) => row !== match?.row);
  return (
    <div className={styles.content}>
      <section className={styles.section}>
        <h3 className={styles.sectionTitle}>Verdict</h3>
        <p className={joinClasses(styles.verdict, ODD_VERDICTS.has(verdict) && styles.odd)}>
          {VERDICT_WORDS[verdict]}
        </p>
        <p>
          <HighlightedText text={why} breaks />
        </p>
        {line.hosts.length > 0 && (
          <p className={styles.muted}>
            {`${formatCount(line.count, 'line')} on `}
            <HighlightedText text={line.hosts.join(', ')} breaks />
          </p>
        )}
      </section>
      <SideBySide details={details} />
      {match !== undefined && <ShowInDictionary match={match} />}
      {others.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.sectionTitle}>
            {`Other records of the name (${formatCount(candidateCount - 1, 'record')})`}
          </h3>
          <ul className={styles.candidates}>
            {others.map(({ row, cells }) => (
              <li key={row}>
                <HighlightedText
                  text={[cells.type, cells.company, cells.canonicalPath ?? cells.path]
                    .filter((cell) => cell !== undefined)
                    .join(' · ')}
                  breaks
                />
              </li>
            ))}
          </ul>
          {others.length < candidateCount - 1 && (
            <p className={styles.muted}>{`The first ${others.length} are shown.`}</p>
          )}
        </section>
      )}
      <section className={styles.section}>
        <h3 className={styles.sectionTitle}>{`Line ${line.number} as written`}</h3>
        <pre className={`${styles.raw} ${styles.rawText}`}>
          <HighlightedText text={line.raw} breaks />
        </pre>
      </section>
    </div>
  );
}

/** Fields of a line, and the field of the dictionary that each is compared with. */
const COMPARED = [
  ['name', 'name'],
  ['path', 'canonicalPath'],
  ['company', 'company'],
  ['product', 'product'],
  ['description', 'description'],
  ['signed', 'signed'],
] as const;

function SideBySide({
  details: { line, match, isSameFolder },
}: {
  readonly details: FindingDetails;
}) {
  const cells = match?.cells;
  const rows = COMPARED.map(([own, field]) => {
    const known = cells?.[field] ?? (field === 'canonicalPath' ? cells?.path : undefined);
    const isSame = own === 'path' && isSameFolder;
    return {
      isSame,
      field: requireField(DICTIONARY, field === 'canonicalPath' ? 'path' : field),
      own: line[own],
      known,
    };
  }).filter(({ own, known }) => own !== undefined || known !== undefined);
  return (
    <section className={styles.section}>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Line</th>
            <th scope="col">Dictionary</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, own, known, isSame }) => {
            const differs =
              !isSame &&
              own !== undefined &&
              known !== undefined &&
              own.toLowerCase() !== known.toLowerCase();
            return (
              <tr key={field.id} data-differs={differs || undefined}>
                <th scope="row">{field.label}</th>
                <td>
                  {own !== undefined && <HighlightedText text={formatValueOf(field, own)} breaks />}
                </td>
                <td>
                  {differs && <span aria-hidden="true">≠ </span>}
                  {cells !== undefined && (
                    <HighlightedText text={formatValueOf(field, known)} breaks />
                  )}
                  {differs && <span className="visually-hidden"> (differs)</span>}
                </td>
              </tr>
            );
          })}
          {cells !== undefined && (
            <tr>
              <th scope="row">Type</th>
              <td />
              <td>{formatValue(cells.type)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function ShowInDictionary({ match: { cells } }: { readonly match: GridRow }) {
  const { openAddress } = useViewEdits();
  const show = () => {
    const view = { ...createView(DICTIONARY), query: withName(cells.name ?? '') };
    openAddress(formatView(view, DICTIONARY), { page: 'dictionary' });
  };
  return (
    <p className={styles.section}>
      <Button size="sm" icon={<SquareArrowOutUpRight />} onClick={show}>
        Show in the dictionary
      </Button>
    </p>
  );
}
