import { fold } from '../base/fold.ts';
import { COSTLY_ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import { foldCompany } from '../model/foldCompany.ts';
import type { CountedValue, FieldValue } from '../model/query.ts';
import type { Field } from '../model/schema.ts';
import type { Dictionary } from './column.ts';
import { eachCode, type Lines } from './lines.ts';
import { compareText, SplitCounts } from './splitCounts.ts';

/** What spellings of one value have in common, by the kind of spellings. */
const FOLDS: Readonly<Record<NonNullable<Field['spellings']>, (value: string) => string>> = {
  company: foldCompany,
  case: fold,
};

/**
 * The values of a column, the spellings of one value in one line. The spelling with most rows names them,
 * whatever is filtered.
 */
export function* groupSpellings(
  column: Dictionary,
  kind: NonNullable<Field['spellings']>,
  rows: number,
): Steps<Lines> {
  const foldValue = FOLDS[kind];
  const lines: number[][] = [[0]];
  const lineOfCode = new Uint32Array(column.size);
  const lineOfKey = new Map<string, number>();
  for (let code = 1; code < column.size; code++) {
    const key = foldValue(column.valueOf(code) ?? '');
    const line = lineOfKey.get(key) ?? lines.length;
    lineOfKey.set(key, line);
    lineOfCode[code] = line;
    const codes = lines[line];
    if (codes === undefined) lines.push([code]);
    else codes.push(code);
    if (code % COSTLY_ITEMS_A_SLICE === COSTLY_ITEMS_A_SLICE - 1) yield;
  }
  const all = new SplitCounts(eachCode(column), undefined, undefined, rows);
  for (const codes of lines) {
    codes.sort(
      (a, b) => all.sum(b) - all.sum(a) || compareText(column.valueOf(a), column.valueOf(b)),
    );
  }
  const codes = (line: number) => lines[line] ?? [];
  return {
    column,
    count: lines.length,
    codes,
    name(line) {
      // Codes that no row has come last, and are no spellings.
      const used = codes(line).filter((code, place) => place === 0 || all.sum(code) > 0);
      return nameSpellings(used.map((code) => column.valueOf(code)));
    },
    find(value) {
      const code = column.codeOf(value);
      return code === undefined ? undefined : lineOfCode[code];
    },
    *findMatching(word) {
      const found = yield* column.findCodes(word);
      return (line) => codes(line).some((code) => found.has(code));
    },
    isPlain: false,
  };
}

function nameSpellings(values: readonly FieldValue[]): CountedValue {
  const [value] = values;
  return values.length < 2 ? { value } : { value, spellings: values.map((one) => one ?? '') };
}
