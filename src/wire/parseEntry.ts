/** Numbers with that many digits, or of that size, may lose precision as a double. */
const LONG_NUMBER = /[0-9]{16}|[0-9][eE][+-]?[0-9]{2}/;
/** A number, or the opening quote of a string. */
const TOKEN = /"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;
const INTEGER = /^-?[0-9]+$/;

/**
 * Parses a JSON text. A number that a double cannot represent becomes the text of its digits.
 * @throws SyntaxError if the text is not JSON
 */
export function parseEntry(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return LONG_NUMBER.test(json) ? JSON.parse(keepDigits(json)) : value;
}

/**
 * Puts the long numbers of a JSON text in quotes. Strings are skipped by hand, since a regular expression
 * fails on very long ones.
 */
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

/** The end of a string, given the position after its opening quote. */
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
