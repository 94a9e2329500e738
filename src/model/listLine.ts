import { guardLine } from './guardFormula.ts';

/** What would end a value, or would not be part of it. */
const SPECIAL = /["\r\n\t]|^[\s,]|[\s,]$/;

/**
 * A value as a line of a list: in quotes where it needs them, and nothing that a spreadsheet would run
 * as a formula. Whoever reads the list (`readList`) gets the value back.
 * @param commas whether a comma would end a value
 */
export function writeLine(value: string, commas: boolean): string {
  const line = guardLine(value);
  return SPECIAL.test(line) || (commas && line.includes(','))
    ? `"${line.replaceAll('"', '""')}"`
    : line;
}
