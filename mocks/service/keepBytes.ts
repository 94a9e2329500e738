import type { Scenario } from '../scenario.ts';

const BUFFER_LENGTH = 1024 * 1024;
const kept = new WeakMap<Scenario, readonly Buffer[]>();

/**
 * The bytes of a large scenario's answer, in buffers of about a megabyte. They are generated once, which
 * takes seconds for a million rows, and cached in memory.
 */
export function keepBytes(scenario: Scenario): readonly Buffer[] {
  const before = kept.get(scenario);
  if (before !== undefined) return before;
  const body = scenario.respond({ path: '', cookie: undefined, now: 0 })?.body ?? '';
  if (typeof body !== 'string' && Symbol.asyncIterator in body) {
    throw new Error(`The answer of ${scenario.name} is made over time, and cannot be kept.`);
  }
  const buffers = [...joinPieces(typeof body === 'string' ? [body] : body)];
  kept.set(scenario, buffers);
  return buffers;
}

function* joinPieces(pieces: Iterable<string>): Generator<Buffer> {
  let waiting: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length >= BUFFER_LENGTH) {
      yield Buffer.from(waiting.join(''));
      waiting = [];
      length = 0;
    }
  }
  yield Buffer.from(waiting.join(''));
}
