/** The case of a text taken away, character by character, where that keeps the length. */
export function foldNaively(text: string): string {
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower === 'ς' ? 'σ' : lower.length === character.length ? lower : character;
  }
  return folded;
}

const PLAIN_SIGNS: Readonly<Record<string, string>> = {
  '-': '‐‑‒–—―−',
  "'": '´‘’‚‛′',
  '"': '«»“”„‟″',
};

/** A text as words of a search are compared: each character with its marks composed, signs made plain. */
function loosenNaively(text: string): string {
  const characters: string[] = [];
  for (const point of text) {
    if (/^\p{M}$/u.test(point) && characters.length > 0)
      characters.push(`${characters.pop()}${point}`);
    else characters.push(point);
  }
  const plainOf = (sign: string) => {
    if (/^\s$/.test(sign) && sign > ' ') return ' ';
    return Object.keys(PLAIN_SIGNS).find((plain) => PLAIN_SIGNS[plain]?.includes(sign)) ?? sign;
  };
  return characters
    .map((one) => {
      const signed = plainOf(one);
      if (signed !== one) return signed;
      const composed = one.normalize('NFKC').split('İ').join('i');
      return [...foldNaively(composed)].map(plainOf).join('');
    })
    .join('');
}

/** Whether a text contains a word of a search. */
export function containsNaively(text: string, word: string): boolean {
  const wanted = loosenNaively(word);
  return foldNaively(text).includes(wanted) || loosenNaively(text).includes(wanted);
}

function partsOf(text: string): readonly string[] {
  return foldNaively(text).match(/[0-9]+|[^0-9]/g) ?? [];
}

function isNumber(part: string): boolean {
  return /^[0-9]/.test(part);
}

/**
 * The order that people expect of two texts, found part by part: numbers by their size, everything
 * else by its folded characters, a number beside something else as the digit 0. Below 0: `a` first.
 */
export function compareNaturally(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const one = left[index] ?? '';
    const other = right[index] ?? '';
    if (isNumber(one) && isNumber(other)) {
      const difference = BigInt(one) - BigInt(other);
      if (difference !== 0n) return difference < 0n ? -1 : 1;
    } else if (one !== other) {
      return (isNumber(one) ? '0' : one) < (isNumber(other) ? '0' : other) ? -1 : 1;
    }
  }
  return left.length - right.length;
}
