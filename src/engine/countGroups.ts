import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { FacetCount } from '../model/answers.ts';
import type { Dictionary } from './column.ts';
import type { Lines } from './lines.ts';
import { SplitCounts } from './splitCounts.ts';

/** Values between two rests. */
const SLICE = 4_096;

/** The lines that have rows of `mask`, or below `rows` where there is none, in no order. */
export function* countLines(
  lines: Lines,
  split: Dictionary | undefined,
  mask: BitSet | undefined,
  rows: number,
): Steps<readonly FacetCount[]> {
  const counts = new SplitCounts(lines, split, mask, rows);
  const groups: FacetCount[] = [];
  for (let line = 0; line < lines.count; line++) {
    const count = counts.sum(line);
    if (count > 0) groups.push({ ...lines.name(line), count, signed: counts.part(line, 'signed') });
    if (line % SLICE === SLICE - 1) yield;
  }
  return groups;
}
