import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { describeNetworkError, isBadHttp } from './describeNetworkError.ts';
import { ProblemError } from './problemError.ts';
import type { Coding } from './readCoding.ts';

export interface AnswerLimits {
  /** Who answers, for people. */
  readonly host: string;
  readonly coding: Coding;
  /** How long the next `LEAST_BYTES` may take, in ms. The time that the reader takes does not count. */
  readonly idleMs: number;
  /** The most bytes, as they come and unpacked: zeros behind a gzip member unpack to nothing. */
  readonly maxBytes: number;
}

/** Fewer bytes do not end a silence: an answer that drips would never end. */
const LEAST_BYTES = 1_024;

/**
 * Passes the pieces of an answer on as they are.
 *
 * @throws ProblemError when the next bytes are not there in time, when there are more bytes than
 * allowed (also where they are hidden by gzip), when they cannot be unpacked, and when the answer
 * breaks off.
 */
export async function* limitAnswer(
  answer: IncomingMessage,
  limits: AnswerLimits,
): AsyncGenerator<Buffer> {
  const { host, coding, idleMs, maxBytes } = limits;
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLong(limits);
  const counters =
    coding === 'gzip' ? [countBytes(limits), countUnpacked(limits)] : [countBytes(limits)];
  const silence = new ProblemError(
    'silence',
    `${host} began to answer, and then sent nothing, or next to nothing, for longer than CYBEREASON_TIMEOUT_SECONDS allows, ${idleMs / 1000} s.`,
  );
  let restMs = idleMs;
  let bytes = 0;
  let waitsSince = performance.now();
  const wait = () => {
    waitsSince = performance.now();
    return setTimeout(() => answer.destroy(silence), restMs);
  };
  let timer = wait();
  try {
    for await (const piece of answer) {
      clearTimeout(timer);
      restMs -= performance.now() - waitsSince;
      bytes += piece.length;
      if (bytes >= LEAST_BYTES) {
        bytes = 0;
        restMs = idleMs;
      }
      for (const { add } of counters) await add(piece);
      yield piece;
      timer = wait();
    }
    for (const { finish } of counters) await finish();
  } catch (error) {
    throw explainBreak(error, host);
  } finally {
    clearTimeout(timer);
    for (const { end } of counters) end();
    answer.destroy();
  }
}

function explainBreak(error: unknown, host: string): unknown {
  if (error instanceof ProblemError) return error;
  if (isBadHttp(error)) {
    const { problem, detail } = describeNetworkError(error, host);
    return new ProblemError(problem, detail);
  }
  const detail = `The connection to ${host} ended before the answer was complete.`;
  return new ProblemError('cutOff', detail);
}

function tooLong({ host, maxBytes }: AnswerLimits): ProblemError {
  return new ProblemError(
    'tooLong',
    `The answer of ${host} is longer than CYBEREASON_MAX_MEGABYTES allows, ${maxBytes / 1_000_000} MB.`,
  );
}

interface Counter {
  readonly add: (piece: Buffer) => Promise<void>;
  /** To be called after the last piece. */
  readonly finish: () => Promise<void>;
  readonly end: () => void;
}

function countBytes(limits: AnswerLimits): Counter {
  let size = 0;
  return {
    add: async (piece) => {
      size += piece.length;
      if (size > limits.maxBytes) throw tooLong(limits);
    },
    finish: async () => undefined,
    end: () => undefined,
  };
}

/** Unpacks only to see how much there is: what comes out is dropped at once. */
function countUnpacked(limits: AnswerLimits): Counter {
  const gunzip = createGunzip();
  let isEmpty = true;
  let size = 0;
  let failure: Error | undefined;
  gunzip.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > limits.maxBytes) {
      failure = tooLong(limits);
      gunzip.destroy();
    }
  });
  gunzip.on('error', () => {
    failure = new ProblemError(
      'damaged',
      `The answer of ${limits.host} says that it is compressed with gzip, and cannot be unpacked: it is damaged, incomplete, or not gzip.`,
    );
  });
  /** Resolves when a step is done, and rejects where the stream failed in it. */
  const step = (start: (done: () => void) => void) =>
    new Promise<void>((resolve, reject) => {
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
      start(settle);
    });
  return {
    add: (piece) => {
      isEmpty = false;
      return step((done) => gunzip.write(piece, done));
    },
    finish: async () => {
      if (isEmpty) return;
      await step((done) => {
        gunzip.once('end', done);
        gunzip.end();
      });
    },
    end: () => gunzip.destroy(),
  };
}
