/** A line of a list, cut into cells. */
export interface ListRow {
  /** The number of its first line in the text, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** As it was written, cut off where it is very long. */
  readonly raw: string;
}

/** A line that is no part of the table, and why. */
export interface LeftOut {
  readonly number: number;
  readonly why: string;
}

/** The form of a list, as `layouts.ts` tells them apart. */
export type LayoutId = 'delimited' | 'json' | 'blocks' | 'columns' | 'bare';

/** A list as a table of texts. */
export interface ListTable {
  readonly layout: LayoutId;
  /** The form in words: `CSV with semicolons`. */
  readonly words: string;
  /** The head of each column, empty where it has none. */
  readonly heads: readonly string[];
  readonly rows: readonly ListRow[];
  /** How many rows were put right: unquoted separators joined, open quotes closed. */
  readonly repaired: number;
  readonly leftOut: readonly LeftOut[];
}

/** Of a raw line, so many characters are kept. */
const MOST_RAW_CHARS = 4_000;
/** Of a row, so many cells are read. */
export const MOST_CELLS = 1_000;

/** A raw line for the reader: cut off where it is very long. */
export function keepRaw(text: string): string {
  return text.length > MOST_RAW_CHARS ? `${text.slice(0, MOST_RAW_CHARS)}…` : text;
}

/** A line of a text with its number, from 1. */
export interface TextLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, whatever its line ends. */
export function cutLines(text: string): TextLine[] {
  return text.split(/\r*\n|\r/).map((line, index) => ({ number: index + 1, text: line }));
}
