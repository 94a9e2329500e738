import type { Steps } from '../base/steps.ts';
import { foldCompany } from '../model/foldCompany.ts';
import type { CountedValue, FieldValue } from '../model/query.ts';
import type { Dictionary } from './column.ts';
import { eachCode, type Lines } from './lines.ts';
import { compareText, SplitCounts } from './splitCounts.ts';

/** Values between two rests. */
const VALUES_A_SLICE = 1_024;

/**
 * The values of the company column, those together that `foldCompany` takes for one. The spelling
 * with most rows names them, whatever is filtered.
 */
export function* groupCompanies(company: Dictionary, rows: number): Steps<Lines> {
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
  const all = new SplitCounts(eachCode(company), undefined, undefined, rows);
  for (const codes of lines) {
    codes.sort(
      (a, b) => all.sum(b) - all.sum(a) || compareText(company.valueOf(a), company.valueOf(b)),
    );
  }
  const codes = (line: number) => lines[line] ?? [];
  return {
    column: company,
    count: lines.length,
    codes,
    name: (line) => nameSpellings(codes(line).map((code) => company.valueOf(code))),
    find(value) {
      const code = company.codeOf(value);
      return code === undefined ? undefined : lineOfCode[code];
    },
    *findMatching(word) {
      const found = yield* company.findCodes(word);
      return (line) => codes(line).some((code) => found.has(code));
    },
    isPlain: false,
  };
}

function nameSpellings(values: readonly FieldValue[]): CountedValue {
  const [value] = values;
  return values.length < 2 ? { value } : { value, spellings: values.map((one) => one ?? '') };
}
