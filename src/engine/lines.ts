import { containsWord } from '../base/foldLoosely.ts';
import { COSTLY_ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import type { CountedValue, FieldValue } from '../model/query.ts';
import type { Dictionary } from './column.ts';

/** What rows are counted under. A row is counted in each line in which the code of its cell stands. */
export interface Lines {
  readonly column: Dictionary;
  /** How many lines there are. Line 0 is that of missing values. */
  readonly count: number;
  /** The codes of a line, never none. A code can stand in several lines. */
  readonly codes: (line: number) => readonly number[];
  /** What a line counts: its value and, where there are several, all of its spellings. */
  readonly name: (line: number) => CountedValue;
  /** The line of a value; `undefined` for one that has none, and so no rows. */
  readonly find: (value: FieldValue) => number | undefined;
  /** Whether a line's value contains a loosely folded, not empty word, for all of the lines. */
  readonly findMatching: (word: string) => Steps<(line: number) => boolean>;
  /** Whether each code is a line of its own. */
  readonly isPlain: boolean;
}

/** Each code for itself. */
export function eachCode(column: Dictionary): Lines {
  return {
    column,
    count: column.size,
    codes: (line) => [line],
    name: (line) => ({ value: column.valueOf(line) }),
    find: (value) => column.codeOf(value),
    *findMatching(word) {
      const found = yield* column.findCodes(word);
      return (line) => found.has(line);
    },
    isPlain: true,
  };
}

/** The values of cells that have several, a line of the text each. */
export function* eachValue(column: Dictionary): Steps<Lines> {
  const values: FieldValue[] = [undefined];
  const lines: number[][] = [[0]];
  const lineOf = new Map<FieldValue, number>([[undefined, 0]]);
  for (let code = 1; code < column.size; code++) {
    for (const value of new Set(column.valueOf(code)?.split('\n'))) {
      const line = lineOf.get(value) ?? lines.length;
      const codes = lines[line];
      if (codes === undefined) {
        lineOf.set(value, line);
        values.push(value);
        lines.push([code]);
      } else codes.push(code);
    }
    if (code % COSTLY_ITEMS_A_SLICE === COSTLY_ITEMS_A_SLICE - 1) yield;
  }
  return {
    column,
    count: lines.length,
    codes: (line) => lines[line] ?? [],
    name: (line) => ({ value: values[line] }),
    find: (value) => lineOf.get(value),
    *findMatching(word) {
      return (line) => containsWord(values[line] ?? '', word);
    },
    isPlain: false,
  };
}
