import type { Steps } from '../base/steps.ts';
import { foldCompany } from '../model/foldCompany.ts';
import type { Dictionary } from './column.ts';
import { eachCode, type Lines } from './lines.ts';
import { compareText, SignedCounts } from './tally.ts';

/** Values between two rests. */
const VALUES_A_SLICE = 1_024;

/**
 * The values of the company column, those together that `foldCompany` takes for one. The spelling
 * with most rows names them, whatever is filtered.
 */
export function* groupCompanies(
  company: Dictionary,
  signed: Dictionary,
  rows: number,
): Steps<Lines> {
  const lines: number[][] = [[0]];
  const lineOfCode = new Uint32Array(company.size);
  const lineOfKey = new Map<string, number>();
  for (let code = 1; code < company.size; code++) {
    const key = foldCompany(company.valueOf(code) ?? '');
    const line = lineOfKey.get(key) ?? lines.length;
    lineOfKey.set(key, line);
    lineOfCode[code] = line;
    const codes = lines[line];
    if (codes === undefined) lines.push([code]);
    else codes.push(code);
    if (code % VALUES_A_SLICE === VALUES_A_SLICE - 1) yield;
  }
  const all = new SignedCounts(eachCode(company), signed, undefined, rows);
  for (const codes of lines) {
    codes.sort(
      (a, b) => all.sum(b) - all.sum(a) || compareText(company.valueOf(a), company.valueOf(b)),
    );
  }
  return {
    column: company,
    count: lines.length,
    codes: (line) => lines[line] ?? [],
    lineOfCode,
  };
}
