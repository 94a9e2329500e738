import type { Steps } from '../../base/steps.ts';
import type { ListLine } from '../../model/listLines.ts';
import { LOOKUP, type LookupId } from '../../model/lookup.ts';
import { VERDICTS, type Verdict } from '../../model/verdicts.ts';
import { Dataset } from '../dataset.ts';
import { type Finding, judgeLine, type LookupIndex } from './judge.ts';
import { RUNG_WORDS } from './rungs.ts';

/** A line with what was found about it. */
export interface JudgedLine {
  readonly line: ListLine;
  readonly finding: Finding;
}

/** Lines that are judged between two rests: one takes up to a tenth of a millisecond. */
const LINES_A_SLICE = 16;

/** The findings about all lines: the odd ones first, lines of one verdict in their order. */
export function* judgeLines(
  lines: readonly ListLine[],
  index: LookupIndex,
  onDone: (done: number) => void = () => undefined,
): Steps<readonly JudgedLine[]> {
  const byVerdict = new Map<Verdict, JudgedLine[]>(VERDICTS.map((verdict) => [verdict, []]));
  for (const [at, line] of lines.entries()) {
    const finding = judgeLine(line, index);
    byVerdict.get(finding.verdict)?.push({ line, finding });
    if (at % LINES_A_SLICE === LINES_A_SLICE - 1) {
      onDone(at + 1);
      yield;
    }
  }
  return [...byVerdict.values()].flat();
}

/** Rows that are added between two rests. */
const ROWS_A_SLICE = 64;

/** The table of a lookup: a row for each judged line, in their order. */
export function* makeLookupTable(
  judged: readonly JudgedLine[],
  dictionary: Dataset,
): Steps<Dataset> {
  const table = new Dataset(LOOKUP);
  for (const [at, one] of judged.entries()) {
    table.append(readCells(one, dictionary));
    if (at % ROWS_A_SLICE === ROWS_A_SLICE - 1) yield;
  }
  return table;
}

/** The cells of a judged line. */
export function readCells(
  { line, finding }: JudgedLine,
  dictionary: Dataset,
): { readonly [F in LookupId]: string | undefined } {
  const { name, row, rung, verdict, why, alike } = finding;
  const read = (field: string) => (row === undefined ? undefined : dictionary.get(field, row));
  return {
    verdict,
    name: name === '' ? undefined : name,
    why,
    'match.type': read('type'),
    path: line.path,
    company: line.company,
    signed: line.signed ?? 'unknown',
    host: line.hosts.length === 0 ? undefined : line.hosts.join('\n'),
    lines: String(line.count),
    'match.name': read('name') ?? alike,
    'match.company': read('company'),
    'match.path': read('canonicalPath') ?? read('path'),
    'match.signed': read('signed'),
    place: rung === undefined ? undefined : RUNG_WORDS[rung],
    hash: line.hash,
    product: line.product,
    description: line.description,
    number: String(line.number),
  };
}
