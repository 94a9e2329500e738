import { createEntryInventor } from './stream/inventEntry.ts';
import { createRandom } from './stream/random.ts';

export interface AnswerShape {
  /** The number of values, which are the rows of the table. */
  readonly count: number;
  /** Another seed gives other values. */
  readonly seed?: number;
  /** Whether the JSON is indented. */
  readonly pretty?: boolean;
}

const PIECE_LENGTH = 64 * 1024;

/**
 * Streams the JSON text of a whole answer, in pieces of about 64 KB. It resembles the data of a large
 * service: a few companies and types make up most of it, some fields are missing, and about every sixth key
 * has several values. The same shape always gives the same text.
 */
export function* streamAnswer({ count, seed = 1, pretty = false }: AnswerShape): Generator<string> {
  const inventEntry = createEntryInventor(createRandom(seed));
  const indent = pretty ? 4 : undefined;
  let piece = pretty ? '{\n"recordList": [\n' : '{"recordList": [';
  let rows = 0;
  for (let position = 0; rows < count; position++) {
    const entry = inventEntry(position, count - rows);
    if (position > 0) piece += pretty ? ',\n' : ',';
    piece += JSON.stringify(entry, undefined, indent);
    rows += entry.value.length;
    if (piece.length >= PIECE_LENGTH) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}]}`;
}
