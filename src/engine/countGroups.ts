import type { BitSet } from '../base/bitSet.ts';
import type { Steps } from '../base/steps.ts';
import type { RowGroup } from '../model/answers.ts';
import type { Dictionary } from './column.ts';
import { countDistinct } from './countDistinct.ts';
import type { Lines } from './lines.ts';
import { SplitCounts } from './splitCounts.ts';

/** Values between two rests. */
const SLICE = 4_096;

/**
 * The lines that have rows of `mask`, or below `rows` where there is none, in no order.
 * @param measured the values of each measure of the schema
 */
export function* countLines(
  lines: Lines,
  split: Dictionary | undefined,
  measured: readonly Lines[],
  mask: BitSet | undefined,
  rows: number,
): Steps<readonly RowGroup[]> {
  const counts = new SplitCounts(lines, split, mask, rows);
  const measures = measured.length === 0 ? [] : yield* countDistinct(lines, measured, mask, rows);
  const groups: RowGroup[] = [];
  for (let line = 0; line < lines.count; line++) {
    const count = counts.sum(line);
    if (count > 0) {
      groups.push({
        ...lines.name(line),
        ...counts.signatures(line),
        count,
        measures: measures.map((measure) => measure[line] ?? 0),
      });
    }
    if (line % SLICE === SLICE - 1) yield;
  }
  return groups;
}
