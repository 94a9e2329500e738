import { type CellSeparator, guardFormula } from './guardFormula.ts';

/** What a program that reads cells may take for something else than text. */
const SPECIAL: Readonly<Record<CellSeparator, RegExp>> = {
  ',': /[,;\t"\r\n\0]/,
  // Names of companies are full of commas, which need no quotes between tabs.
  '\t': /[;\t"\r\n\0]/,
};
const BLANK = /\s/;
/** Nearly all cells: nothing in them can be a formula, or needs quotes. */
const PLAIN = /^[a-z0-9%](?:[^,;\t"\r\n\0]*[^\s,;"\0])?$/i;

/** A text as a cell between these separators, in quotes where it needs them: it is read back as it is. */
export function quoteCell(text: string, own: CellSeparator): string {
  const needsQuotes =
    SPECIAL[own].test(text) || BLANK.test(text.charAt(0)) || BLANK.test(text.at(-1) ?? '');
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text as a cell for spreadsheets: nothing in it runs as a formula, and NUL characters, at which
 * spreadsheets end or refuse a file, are left out.
 */
export function formatSafeCell(text: string, own: CellSeparator): string {
  if (PLAIN.test(text)) return text;
  return quoteCell(guardFormula(text, own).replaceAll('\0', ''), own);
}
