import { FLOORS, type FloorId } from './budgets.ts';
import { formatFigure, quantile } from './report.ts';
import type { Figures } from './stopwatch.ts';

/** What the engine alone did at one size. */
export interface EngineResult {
  readonly records: number;
  /** The length of the answer. */
  readonly bytes: number;
  readonly figures: Figures;
  readonly floors: Figures;
  /** Time that the process computed for each ms of the figures. */
  readonly share: number;
  /** What the columns and their reader hold; a dataset with the bytes it came from; and that, asked. */
  readonly memory: { readonly columns: Held; readonly loaded: Held; readonly asked: Held };
}

/** Bytes of the heap and of buffers, those of Blobs among them. */
export interface Held {
  readonly heap: number;
  readonly buffers: number;
}

const LABEL_WIDTH = 34;

/** The plainest code that does about the same as a verb. */
function floorOf(label: string): FloorId | undefined {
  if (label === 'load') return 'parse';
  if (label.startsWith('search')) return 'includes';
  return label.startsWith('sort') ? 'sort' : undefined;
}

/** The report as text: the figures of each size, then what a record costs from size to size. */
export function formatEngineReport(results: readonly EngineResult[]): string {
  return [...results.flatMap(formatSize), ...formatGrowth(results)].join('\n');
}

function formatLine(label: string, cells: readonly string[]): string {
  return `  ${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function formatSize({
  records,
  bytes,
  figures,
  floors,
  share: computed,
  memory,
}: EngineResult): readonly string[] {
  const lines = ['', `${records.toLocaleString('en')} records, ${formatFigure(bytes / 1e6)} MB`];
  lines.push(formatLine('[ms]', ['median', 'p95', 'worst', 'of floor', 'ns/record']));
  for (const [label, values] of figures) {
    const median = quantile(values, 0.5);
    const floor = floorOf(label);
    const ratio = floor && median / quantile(floors.get(floor) ?? [], 0.5);
    lines.push(
      formatLine(label, [
        ...[median, quantile(values, 0.95), quantile(values, 1)].map(formatFigure),
        ratio === undefined ? '' : `${formatFigure(ratio)} x`,
        formatFigure((median * 1e6) / records),
      ]),
    );
  }
  for (const [id, values] of floors) {
    const [median, p95, worst] = [0.5, 0.95, 1].map((share) => quantile(values, share));
    lines.push(
      formatLine(
        `floor: ${id}`,
        [median, p95, worst].map((value) => formatFigure(value ?? 0)),
      ),
    );
  }
  for (const [when, { heap, buffers }] of Object.entries(memory)) {
    const share = formatFigure((heap + buffers) / bytes);
    lines.push(
      `  held, ${when}: heap ${formatFigure(heap / 1e6)} MB, buffers ${formatFigure(buffers / 1e6)} MB, together ${share} x the JSON`,
    );
  }
  const busy = computed < 0.8 ? ': the machine was busy, --cpu tells more' : '';
  lines.push(`  computing ${formatFigure(computed)} of the time${busy}`);
  return lines;
}

function formatGrowth(results: readonly EngineResult[]): readonly string[] {
  const [first] = results;
  if (first === undefined || results.length < 2) return [];
  const sizes = results.map(({ records }) => records.toLocaleString('en'));
  const lines = ['', `Growth of the medians per record, ${sizes.join(' -> ')} (x1: as the rows)`];
  const add = (label: string, of: (result: EngineResult) => readonly number[]) => {
    const costs = results.map((result) => quantile(of(result), 0.5) / result.records);
    const steps = costs
      .slice(1)
      .map((cost, index) => `x${formatFigure(cost / (costs[index] ?? 0))}`);
    lines.push(formatLine(label, steps));
  };
  for (const label of first.figures.keys()) add(label, ({ figures }) => figures.get(label) ?? []);
  for (const id of first.floors.keys()) {
    add(`floor: ${id}`, ({ floors }) => floors.get(id) ?? []);
  }
  lines.push('', ...Object.entries(FLOORS).map(([id, words]) => `floor ${id}: ${words}`));
  return lines;
}
