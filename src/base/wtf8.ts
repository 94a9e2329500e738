/**
 * Lossless conversion of text to bytes: UTF-8, with a lone surrogate as the three bytes that UTF-8 would
 * give its code (WTF-8). JSON can carry lone surrogates; UTF-8 cannot.
 */

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });
const LONE_HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Encodes a text. */
export function encodeText(text: string): Uint8Array {
  if (!LONE_HALF.test(text)) return ENCODER.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (character.length === 1 && code >= 0xd800 && code <= 0xdfff) {
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    } else bytes.push(...ENCODER.encode(character));
  }
  return Uint8Array.from(bytes);
}

/** Decodes bytes of `encodeText`, also several results that were concatenated. */
export function decodeText(bytes: Uint8Array): string {
  const text = DECODER.decode(bytes);
  return text.includes('\ufffd') && hasHalf(bytes) ? decodeHalves(bytes) : text;
}

function isHalfAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0;
}

function hasHalf(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    if (isHalfAt(bytes, at)) return true;
  }
  return false;
}

function decodeHalves(bytes: Uint8Array): string {
  let text = '';
  let from = 0;
  for (let at = bytes.indexOf(0xed); at >= 0; at = bytes.indexOf(0xed, at + 1)) {
    if (!isHalfAt(bytes, at)) continue;
    const code = 0xd000 | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f);
    text += DECODER.decode(bytes.subarray(from, at)) + String.fromCharCode(code);
    from = at + 3;
  }
  return text + DECODER.decode(bytes.subarray(from));
}
