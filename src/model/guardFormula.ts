/** What a spreadsheet takes for a formula: these, alone or behind white space (OWASP, CSV injection). */
const RUNS = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

/**
 * The text of a cell as a spreadsheet can take it: one that would run as a formula gets an apostrophe
 * in front; numbers, negative ones too, stay numbers.
 */
export function guardFormula(text: string): string {
  return RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** A text as it was before `guardFormula`. */
export function dropGuard(text: string): string {
  const bare = text.slice(1);
  return guardFormula(bare) === text ? bare : text;
}
