/** What stands between the cells of a file or of copied rows. */
export type CellSeparator = ',' | '\t';

/** What a spreadsheet takes for the beginning of a formula. */
const SIGNS = '=+\\-@\uff1d\uff0b\uff0d\uff20';
const SIGN = new RegExp(`[${SIGNS}]`);
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

/** What a spreadsheet may drop, or not show, before a formula; a quote too, which may open a cell. */
const SKIPPED = /[\s\p{Cc}\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}"]/u;

/** Where one program or another begins a new cell, whatever the separator of the file. */
const CUTS = ',;\t\r\n';
const LINE_CUTS = '\t\r\n';

/**
 * The text of a cell as a spreadsheet can take it: an apostrophe stands before what would run as a
 * formula, at the beginning and wherever a program that takes another separator than `own` would
 * begin a cell. Numbers, negative ones too, stay numbers.
 */
export function guardFormula(text: string, own: CellSeparator): string {
  return insertAt(text, findStarts(text, CUTS.replace(own, ''), false));
}

/**
 * The text of a line of a list as a spreadsheet can take it. `dropGuard` gives the text back: one with
 * apostrophes before its formula gets one more.
 */
export function guardLine(text: string): string {
  return insertAt(text, findStarts(text, CUTS, true));
}

/** A text as it was before `guardLine`. */
export function dropGuard(text: string): string {
  let bare = '';
  let from = 0;
  for (const start of findStarts(text, CUTS, true)) {
    bare += text.slice(from, start);
    from = text[start] === "'" ? start + 1 : start;
  }
  return bare + text.slice(from);
}

function insertAt(text: string, starts: readonly number[]): string {
  if (starts.length === 0) return text;
  let guarded = '';
  let from = 0;
  for (const start of starts) {
    guarded += `${text.slice(from, start)}'`;
    from = start;
  }
  return guarded + text.slice(from);
}

/**
 * The places, at the beginning and behind `cuts`, from which a text would run as a formula, in their
 * order. Read from the end, so that it takes no longer than the text is long.
 * @param past whether apostrophes before a formula are looked past
 */
function findStarts(text: string, cuts: string, past: boolean): readonly number[] {
  if (NUMBER.test(text)) return [];
  const starts: number[] = [];
  if (SIGN.test(text)) {
    let runs = false;
    let at = text.length;
    while (at > 0) {
      const character = characterBefore(text, at);
      if (runs && cuts.includes(character)) starts.push(at);
      if (SIGN.test(character)) runs = true;
      else if (runs) runs = SKIPPED.test(character) || (past && character === "'");
      at -= character.length;
    }
    if (runs) starts.push(0);
  }
  if (starts.at(-1) !== 0 && beginsWithLineCut(text, past)) starts.push(0);
  return starts.reverse();
}

function characterBefore(text: string, at: number): string {
  const pair = at > 1 ? text.codePointAt(at - 2) : undefined;
  return text.slice(at - (pair !== undefined && pair > 0xffff ? 2 : 1), at);
}

/** Spreadsheets may drop such a beginning, with what follows it (OWASP, CSV injection). */
function beginsWithLineCut(text: string, past: boolean): boolean {
  let at = 0;
  while (text[at] === '\0' || (past && text[at] === "'")) at++;
  return LINE_CUTS.includes(text[at] ?? ' ');
}
