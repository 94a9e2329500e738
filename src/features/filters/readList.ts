import { dropGuard } from '../../model/guardFormula.ts';
import { writeLine } from '../../model/listLine.ts';
import { cutName } from '../../model/readFolder.ts';

/** What was pasted. */
export interface PastedList {
  /** Its values, none of them empty, in their order, each as often as it stands there. */
  readonly values: readonly string[];
  /** Whether there are commas inside of a line and outside of quotes, which may separate values. */
  readonly hasCommas: boolean;
}

const GAP = /[\s,]*/y;
/** A quote inside of quotes is written twice. */
const QUOTED = /"((?:[^"]|"")*)"[^\S\r\n\t]*(?=[,\r\n\t]|$)/y;
const LINE = /[^\r\n\t]+/y;
const PART = /[^,\r\n\t]+/y;

/**
 * Whether commas separate the values of a text, unless someone says otherwise: they do where all of
 * it is on one line. Elsewhere they are part of a value, as in `Dropbox, Inc.`
 */
export function separatesByComma(text: string): boolean {
  return !/[\r\n]/.test(text.trim());
}

/**
 * Reads a pasted text: values stand one a line, with tabs between them, or in quotes with commas
 * between them; with `commas`, every comma outside of quotes separates. Space around a value and a
 * comma at its end do not count, unless they are in quotes; apostrophes that keep it from being a
 * formula never count.
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

/** Values as a text that `readList` reads as the same, one a line, whether commas separate or not. */
export function writeList(values: readonly string[]): string {
  return values.map((value) => writeLine(value, true)).join('\n');
}

/** The file name of a path: what stands behind its last separator, or all of it where none does. */
export function dropFolder(path: string): string {
  return path.slice(cutName(path)?.length ?? 0);
}
