/**
 * Encodes a text as the value of a parameter: a space as `+`; letters, digits and the signs that RFC 3986
 * allows as they are; the rest as percent-encoded UTF-8. Browsers do not change the result. A lone
 * surrogate, which UTF-8 cannot express, is written as the three bytes of its code, and `decodeText`
 * restores it.
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
