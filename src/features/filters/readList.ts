import { dropGuard } from '../../model/guardFormula.ts';
import { writeLine } from '../../model/listLine.ts';
import { cutName } from '../../model/readFolder.ts';

/** A parsed list. */
export interface PastedList {
  /** Its values in order, without empty ones, duplicates included. */
  readonly values: readonly string[];
  /** Whether there are commas within lines and outside of quotes, which may separate values. */
  readonly hasCommas: boolean;
}

const GAP = /[\s,]*/y;
/** A quote inside quotes is doubled. */
const QUOTED = /"((?:[^"]|"")*)"[^\S\r\n\t]*(?=[,\r\n\t]|$)/y;
const LINE = /[^\r\n\t]+/y;
const PART = /[^,\r\n\t]+/y;

/**
 * Whether commas separate the values of a text by default: they do if the text is a single line. Otherwise
 * they are part of a value, as in `Dropbox, Inc.`
 */
export function separatesByComma(text: string): boolean {
  return !/[\r\n]/.test(text.trim());
}

/**
 * Parses a pasted list: values are separated by line breaks or tabs, or quoted and separated by commas;
 * with `commas`, every comma outside of quotes separates. Surrounding space and a comma at the end of a
 * value are removed, unless they are quoted; apostrophes that keep a value from being a formula are always
 * removed.
 */
export function readList(text: string, commas: boolean): PastedList {
  const values: string[] = [];
  let hasCommas = false;
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  for (;;) {
    take(GAP);
    if (at === text.length) return { values: values.filter((value) => value !== ''), hasCommas };
    const quoted = take(QUOTED)?.[1];
    if (quoted !== undefined) {
      values.push(dropGuard(quoted.replaceAll('""', '"')));
      continue;
    }
    const value = (take(commas ? PART : LINE)?.[0] ?? '').replace(/[\s,]+$/, '');
    hasCommas ||=
      value.includes(',') || (commas && /^,[^\S\r\n]*[^\s,]/.test(text.slice(at, at + 80)));
    values.push(dropGuard(value));
  }
}

/**
 * Formats values as a text that `readList` parses to the same values, one per line, whether or not commas
 * separate.
 */
export function writeList(values: readonly string[]): string {
  return values.map((value) => writeLine(value, true)).join('\n');
}

/** The file name of a path: the part after its last separator. */
export function dropFolder(path: string): string {
  return path.slice(cutName(path)?.length ?? 0);
}
