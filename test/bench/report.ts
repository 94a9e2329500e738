import { FLOORS, type FloorId, MEASURES, type MeasureId } from './budgets.ts';

/** Everything that was measured at one size: all values of all rounds. */
export interface SizeResult {
  readonly records: number;
  readonly measures: { readonly [M in MeasureId]: readonly number[] };
  readonly floors: { readonly [F in FloorId]: readonly number[] };
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A figure with about three digits. */
export function formatFigure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function budgetFor(measure: MeasureId, records: number): number {
  const [small, large] = MEASURES[measure].budget;
  return records > 100_000 ? large : small;
}

/** The report as text: a line for each figure beside its budget, the floors, and how costs grow. */
export function formatReport(results: readonly SizeResult[]): string {
  const lines: string[] = [];
  for (const { records, measures, floors } of results) {
    lines.push('', `${records.toLocaleString('en')} records`);
    lines.push(
      `  ${'figure'.padEnd(52)}${['median', 'p95', 'worst', 'budget'].map((head) => head.padStart(10)).join('')}`,
    );
    for (const id of Object.keys(MEASURES) as MeasureId[]) {
      const values = measures[id];
      const budget = budgetFor(id, records);
      const p95 = quantile(values, 0.95);
      const cells = [quantile(values, 0.5), p95, quantile(values, 1), budget];
      const { label, unit } = MEASURES[id];
      const verdict = p95 <= budget ? '' : '  over';
      lines.push(
        `  ${`${label}${unit === '' ? '' : ` [${unit}]`}`.padEnd(52)}${cells.map((cell) => formatFigure(cell).padStart(10)).join('')}${verdict}`,
      );
    }
    for (const id of Object.keys(FLOORS) as FloorId[]) {
      lines.push(
        `  ${`floor: ${FLOORS[id]} [ms]`.padEnd(52)}${formatFigure(quantile(floors[id], 0.5)).padStart(10)}`,
      );
    }
  }
  lines.push(...formatGrowth(results));
  return lines.join('\n');
}

function formatGrowth(results: readonly SizeResult[]): readonly string[] {
  if (results.length < 2) return [];
  const lines = ['', 'Growth of the medians from size to size'];
  for (const id of Object.keys(MEASURES) as MeasureId[]) {
    const medians = results.map(({ measures }) => quantile(measures[id], 0.5));
    const steps = medians.slice(1).map((median, index) => {
      const before = medians[index] ?? 0;
      return before === 0 ? '-' : `x${formatFigure(median / before)}`;
    });
    lines.push(
      `  ${MEASURES[id].label.padEnd(52)}${steps.map((step) => step.padStart(10)).join('')}`,
    );
  }
  return lines;
}
