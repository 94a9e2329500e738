/** Numbers with this many digits or more may lose some when they are read as a number. */
const LONG_NUMBER = /[0-9]{16}/;
/** A string, or a number. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;

/**
 * The value of a JSON text. A number that a double would change becomes the text of its digits.
 * @throws SyntaxError when it is no JSON
 */
export function parseEntry(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return LONG_NUMBER.test(json) ? JSON.parse(json.replace(TOKEN, keepDigits)) : value;
}

function keepDigits(token: string): string {
  const isExact = token.startsWith('"') || !LONG_NUMBER.test(token) || isSafe(token);
  return isExact ? token : `"${token}"`;
}

function isSafe(token: string): boolean {
  return Number.isSafeInteger(Number(token));
}
