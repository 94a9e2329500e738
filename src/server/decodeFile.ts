/**
 * The text of a settings file: UTF-16 by its byte order mark, or by the zeros between ASCII letters, and
 * UTF-8 otherwise. A byte order mark is no part of the text.
 */
export function decodeFile(bytes: Uint8Array): string {
  return new TextDecoder(findEncoding(bytes)).decode(bytes);
}

function findEncoding([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (second === 0 && first !== 0) return 'utf-16le';
  return first === 0 && second !== 0 ? 'utf-16be' : 'utf-8';
}
