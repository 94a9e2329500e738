import { Database, FileJson, FlaskConical, TriangleAlert } from 'lucide-react';
import type { EpochMs } from '../../base/units.ts';
import type { Completeness, DashboardConfig } from '../../model/loadState.ts';
import { useConfig } from '../../state/config.ts';
import { useDate } from '../../state/dateFormat.ts';
import { useKeptFileState } from '../../state/keep/keptFile.ts';
import type { KeptData, LoadSource } from '../../state/loadMachine.ts';
import { useLoadsState } from '../../state/loads.ts';
import { formatTime } from '../../ui/formatAge.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { HighlightedText } from '../../ui/HighlightedText.tsx';
import { joinClasses } from '../../ui/joinClasses.ts';
import styles from './SourceNote.module.css';

/** The source of the data on screen, its age, and its number of rows. */
export function SourceNote() {
  const config = useConfig();
  const { kept, running } = useLoadsState();
  const { asked } = useKeptFileState();
  const { icon, name, isSample } = describeSource(
    kept?.source ?? running?.source ?? (asked && { kind: 'file', ...asked }),
    config,
  );
  return (
    <p className={styles.source}>
      <span className={isSample ? styles.sample : styles.name}>
        {icon}
        <HighlightedText text={name} />
      </span>
      {kept && <Age kept={kept} />}
      {kept?.info.uploaded !== undefined && <DataAge uploaded={kept.info.uploaded} />}
      {kept && (
        <span className={joinClasses(styles.fact, styles.rows)}>
          {formatCount(kept.info.rows, 'row')}
        </span>
      )}
      {kept && <EndMark completeness={kept.info.completeness} />}
    </p>
  );
}

const MARKS: Readonly<Partial<Record<Completeness, string>>> = {
  cutOff: 'cut off',
  incomplete: 'incomplete',
  damaged: 'damaged',
};

/** Marks incomplete data while it is on screen. */
function EndMark({ completeness }: { readonly completeness: Completeness }) {
  const mark = MARKS[completeness];
  if (mark === undefined) return;
  return (
    <span className={styles.mark} data-tip="Not all that the service has is here: see the notice.">
      <TriangleAlert aria-hidden="true" />
      {mark}
    </span>
  );
}

function Age({ kept }: { readonly kept: KeptData }) {
  const { text } = useDate(kept.loadedAt);
  const { uploaded } = kept.info;
  const facts = [
    `Loaded ${formatTime(kept.loadedAt)}`,
    uploaded !== undefined && `Updated by the service ${formatTime(uploaded)}`,
  ];
  return (
    <span className={styles.fact} data-tip={facts.filter(Boolean).join('\n')}>
      loaded <time dateTime={new Date(kept.loadedAt).toISOString()}>{text}</time>
    </span>
  );
}

/** The age of the data itself, if the service states it. */
function DataAge({ uploaded }: { readonly uploaded: EpochMs }) {
  const { text } = useDate(uploaded);
  return (
    <span className={styles.dataAge}>
      service data of <time dateTime={new Date(uploaded).toISOString()}>{text}</time>
    </span>
  );
}

function describeSource(source: LoadSource | undefined, config: DashboardConfig) {
  if (source?.kind === 'file') {
    return { icon: <FileJson aria-hidden="true" />, name: source.name, isSample: false };
  }
  if (config.source === 'sample') {
    return { icon: <FlaskConical aria-hidden="true" />, name: 'Sample data', isSample: true };
  }
  const name = config.host ?? 'Cybereason';
  return { icon: <Database aria-hidden="true" />, name, isSample: false };
}
