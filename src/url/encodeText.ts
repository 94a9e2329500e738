/**
 * Text as the value of a parameter: a space is `+`; letters, digits and the signs that RFC 3986
 * allows stay; the rest is percent-encoded UTF-8. Browsers change nothing about the outcome. A
 * surrogate without its partner, for which UTF-8 has no form, gets the three bytes that it would
 * have there: `decodeText` reads them back, so that nothing is lost.
 */
export function encodeText(text: string): string {
  return text.replaceAll(/[^\w\-.~!$()*,;=:@/?]/gu, (character) => {
    if (character === ' ') return '+';
    const code = character.charCodeAt(0);
    if (character === "'") return '%27';
    return character.length === 1 && code >= 0xd800 && code <= 0xdfff
      ? encodeSurrogate(code)
      : encodeURIComponent(character);
  });
}

function encodeSurrogate(code: number): string {
  const bytes = [0xed, 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase()}`).join('');
}
