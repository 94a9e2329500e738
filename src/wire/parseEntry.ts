/** Numbers with so many digits, or so large ones, may lose some when they are read as a number. */
const LONG_NUMBER = /[0-9]{16}|[0-9][eE][+-]?[0-9]{2}/;
/** A number, or the quote that opens a string. */
const TOKEN = /"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;
const INTEGER = /^-?[0-9]+$/;

/**
 * The value of a JSON text. A number that a double would change becomes the text of its digits.
 * @throws SyntaxError when it is no JSON
 */
export function parseEntry(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return LONG_NUMBER.test(json) ? JSON.parse(keepDigits(json)) : value;
}

/** A JSON text with its long numbers in quotes. Strings are passed over: a pattern fails on very long ones. */
function keepDigits(json: string): string {
  let kept = '';
  let from = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(json); match !== null; match = TOKEN.exec(json)) {
    const [token] = match;
    if (token === '"') TOKEN.lastIndex = findStringEnd(json, match.index + 1);
    else if (!isExact(token)) {
      kept += `${json.slice(from, match.index)}"${token}"`;
      from = TOKEN.lastIndex;
    }
  }
  return kept + json.slice(from);
}

/** Where a string ends, from behind its first quote. */
function findStringEnd(json: string, from: number): number {
  for (let at = from; ; ) {
    const quote = json.indexOf('"', at);
    let first = quote;
    while (json[first - 1] === '\\') first--;
    at = quote + 1;
    if ((quote - first) % 2 === 0) return at;
  }
}

function isExact(token: string): boolean {
  return !LONG_NUMBER.test(token) || (INTEGER.test(token) && Number.isSafeInteger(Number(token)));
}
