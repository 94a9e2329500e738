import { NoListError } from '../lists/layouts.ts';
import { AnswerBytes } from '../wire/answerBytes.ts';

/** A list is read as one text; so many bytes of it, unpacked, are the most. */
const MOST_BYTES = 256 * 2 ** 20;
/** Beginnings of files that are no text, with the words for them. */
const NO_TEXTS: readonly (readonly [start: readonly number[], words: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'It is a zip or an Excel file. Save the list as CSV, and open that.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'It is an old Excel or Word file. Save the list as CSV, and open that.',
  ],
  [[0x89, 0x50, 0x4e, 0x47], 'It is a picture.'],
  [[0xff, 0xd8, 0xff], 'It is a picture.'],
  [[0x25, 0x50, 0x44, 0x46], 'It is a PDF. Save the list as CSV, and open that.'],
  [[0x4d, 0x5a], 'It is a program.'],
];

/**
 * The text of a list: plain or gzipped, in UTF-8, UTF-16 or, where it is neither, windows-1252.
 * @throws NoListError if it is no text, or too long
 */
export async function readListText(
  file: Blob,
  signal: AbortSignal,
): Promise<{ readonly text: string; readonly encoding: string }> {
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const kind = NO_TEXTS.find(([start]) => start.every((byte, at) => first[at] === byte));
  if (kind !== undefined) throw new NoListError(kind[1]);
  const bytes = new AnswerBytes({ charset: 'windows-1252' }, () => undefined);
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  const add = (piece: Uint8Array) => {
    size += piece.length;
    if (size > MOST_BYTES) throw new NoListError('It is longer than 256 MB. Cut it into parts.');
    text += decoder.decode(piece, { stream: true });
  };
  const reader = file.stream().getReader();
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    for (const piece of bytes.push(value)) add(piece);
  }
  add(bytes.end().rest);
  text += decoder.decode();
  return { text, encoding: bytes.encoding };
}
