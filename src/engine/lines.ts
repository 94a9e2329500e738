import type { CountedValue, FieldValue } from '../model/query.ts';
import type { Dictionary } from './column.ts';

/** What rows are counted under: one code of a column a line, or several that are counted together. */
export interface Lines {
  readonly column: Dictionary;
  /** How many lines there are. */
  readonly count: number;
  /** The codes of a line, never none; the first one names it. */
  readonly codes: (line: number) => readonly number[];
  /** The line of each code; absent where each code is a line of its own. */
  readonly lineOfCode: Uint32Array | undefined;
}

/** Each code for itself. */
export function eachCode(column: Dictionary): Lines {
  return { column, count: column.size, codes: (line) => [line], lineOfCode: undefined };
}

/** The value that names a line. */
export function valueOfLine({ column, codes }: Lines, line: number): FieldValue {
  return column.valueOf(codes(line)[0] ?? 0);
}

/** What a line counts: its value and, where there are several, all of its spellings. */
export function nameLine(lines: Lines, line: number): CountedValue {
  const value = valueOfLine(lines, line);
  const codes = lines.codes(line);
  if (codes.length < 2) return { value };
  return { value, spellings: codes.map((code) => lines.column.valueOf(code) ?? '') };
}

/** The line of a code; where codes share lines, `undefined` for one that came after they were made. */
export function lineOf({ lineOfCode }: Lines, code: number): number | undefined {
  return lineOfCode === undefined ? code : lineOfCode[code];
}
