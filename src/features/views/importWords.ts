import { formatCount } from '../../ui/formatNumber.ts';
import type { Merged } from './editViews.ts';

/** Describes the result of an import. `skipped` is the number of entries that are not views. */
export function describeImport(merged: Merged, skipped: number): string {
  const { added, known, renamed, left } = merged;
  const was = (count: number) => (count === 1 ? 'was' : 'were');
  return [
    added === 0 ? 'No view was added.' : `${formatCount(added, 'view')} ${was(added)} added.`,
    known > 0 && `${formatCount(known, 'view')} ${was(known)} there already.`,
    renamed > 0 && `${formatCount(renamed, 'name')} ${was(renamed)} taken and got a number.`,
    left > 0 && `There was no room for ${formatCount(left, 'view')}.`,
    skipped > 0 &&
      `${formatCount(skipped, 'entry', 'entries')} could not be read and ${was(skipped)} left out.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}
