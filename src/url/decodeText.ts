const SURROGATE = /%ED%([AB][\dA-F])%([89AB][\dA-F])/gi;
const BYTES = /(?:%[\dA-F]{2})+/gi;
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Decodes a text of `encodeText`. Accepts any other string too: a `%` that is not followed by two
 * hexadecimal digits stays as it is, and invalid bytes become U+FFFD.
 */
export function decodeText(encoded: string): string {
  return encoded
    .replaceAll('+', ' ')
    .replaceAll(SURROGATE, (_, middle: string, last: string) =>
      String.fromCharCode(
        0xd000 | ((Number.parseInt(middle, 16) & 0x3f) << 6) | (Number.parseInt(last, 16) & 0x3f),
      ),
    )
    .replaceAll(BYTES, (run) =>
      UTF8.decode(
        Uint8Array.from(run.slice(1).split('%'), (digits) => Number.parseInt(digits, 16)),
      ),
    );
}
