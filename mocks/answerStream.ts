import { PROCESS_TYPES } from '../src/model/processTypes.ts';
import { buildEntry } from './wireEntry.ts';

export interface AnswerShape {
  /** How many values, that is rows of the table. */
  readonly count: number;
  /** Another seed gives other values. */
  readonly seed?: number;
  /** With line breaks and indents, as a person would want to read it. */
  readonly pretty?: boolean;
}

const PIECE_LENGTH = 64 * 1024;

/**
 * The JSON text of a whole answer, in pieces of about 64 KB. The same shape always gives the same
 * text.
 */
export function* streamAnswer({ count, seed = 1, pretty = false }: AnswerShape): Generator<string> {
  let piece = '{"recordList": [';
  for (let row = 0; row < count; row++) {
    const name = `program${row + seed}.exe`;
    const type = PROCESS_TYPES[row % PROCESS_TYPES.length];
    const entry = buildEntry(name, [{ processType: type }]);
    piece += (row === 0 ? '' : ', ') + JSON.stringify(entry, undefined, pretty ? 4 : undefined);
    if (piece.length >= PIECE_LENGTH) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}]}`;
}
