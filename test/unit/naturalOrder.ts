/** The case of a text taken away, character by character, where that keeps the length. */
export function foldNaively(text: string): string {
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    folded += lower === 'ς' ? 'σ' : lower.length === character.length ? lower : character;
  }
  return folded;
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
