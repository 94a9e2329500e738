/** What a spreadsheet takes for a formula: these, alone or behind white space (OWASP, CSV injection). */
const RUNS = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

/**
 * The text of a cell as a spreadsheet can take it: one that would run as a formula gets an apostrophe
 * in front; numbers, negative ones too, stay numbers.
 */
export function guardFormula(text: string): string {
  if (beginsPlainly(text)) return text;
  return RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** A text as it was before `guardFormula`. */
export function dropGuard(text: string): string {
  const bare = text.slice(1);
  return guardFormula(bare) === text ? bare : text;
}

/** Whether a text begins with a letter or a digit of ASCII, or "%": nearly all do, and none of them runs. */
function beginsPlainly(text: string): boolean {
  const code = text.charCodeAt(0);
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x25;
}
