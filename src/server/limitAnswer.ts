import type { IncomingMessage } from 'node:http';
import { createGunzip, type Gunzip } from 'node:zlib';
import { SilenceError } from './describeNetworkError.ts';

/** An answer is longer than the settings allow. */
class TooLongError extends Error {
  override readonly name = 'TooLongError';
}

export interface AnswerLimits {
  /** The longest rest between two pieces, in ms. The time that the reader takes does not count. */
  readonly idleMs: number;
  /** The most bytes, unpacked. */
  readonly maxBytes: number;
}

/**
 * Passes the pieces of an answer on as they are.
 *
 * @throws SilenceError when the next piece is not there in time.
 * @throws TooLongError when there are more bytes than allowed, also where they are hidden by gzip.
 */
export async function* limitAnswer(
  answer: IncomingMessage,
  { idleMs, maxBytes }: AnswerLimits,
): AsyncGenerator<Buffer> {
  const isPacked = answer.headers['content-encoding'] === 'gzip';
  const counter = isPacked ? countUnpacked(maxBytes) : countBytes(maxBytes);
  const wait = () => setTimeout(() => answer.destroy(new SilenceError()), idleMs);
  let silence = wait();
  try {
    for await (const piece of answer) {
      clearTimeout(silence);
      await counter.add(piece);
      yield piece;
      silence = wait();
    }
  } finally {
    clearTimeout(silence);
    counter.end();
  }
}

interface Counter {
  readonly add: (piece: Buffer) => Promise<void>;
  readonly end: () => void;
}

function countBytes(maxBytes: number): Counter {
  let size = 0;
  return {
    add: async (piece) => {
      size += piece.length;
      if (size > maxBytes) throw new TooLongError();
    },
    end: () => undefined,
  };
}

/** Unpacks only to see how much there is: what comes out is dropped at once. */
function countUnpacked(maxBytes: number): Counter {
  const gunzip: Gunzip = createGunzip();
  let size = 0;
  let failure: Error | undefined;
  gunzip.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > maxBytes) {
      failure = new TooLongError();
      gunzip.destroy();
    }
  });
  gunzip.on('error', (error) => {
    failure = error;
  });
  return {
    add: (piece) =>
      new Promise((resolve, reject) => {
        const settle = () => {
          gunzip.off('close', settle);
          if (failure === undefined) resolve();
          else reject(failure);
        };
        if (gunzip.destroyed) {
          settle();
          return;
        }
        gunzip.once('close', settle);
        gunzip.write(piece, settle);
      }),
    end: () => gunzip.destroy(),
  };
}
