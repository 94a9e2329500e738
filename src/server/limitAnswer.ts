import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { describeNetworkError, isBadHttp } from './describeNetworkError.ts';
import { ProblemError } from './problemError.ts';
import type { Coding } from './readCoding.ts';

export interface AnswerLimits {
  /** The name of the answering host, for messages. */
  readonly host: string;
  readonly coding: Coding;
  /** The time limit for the next `LEAST_BYTES`, in ms. Time that the reader takes does not count. */
  readonly idleMs: number;
  /**
   * The largest size in bytes, of the answer as received and of the answer unpacked: zeros after a gzip
   * member add to the first only.
   */
  readonly maxBytes: number;
}

/** The number of bytes that must arrive within the time limit, so that a slow trickle ends. */
const LEAST_BYTES = 65_536;

/**
 * Passes the chunks of an answer on unchanged. A chunk with damaged compressed data is passed on before the
 * throw: everything before the damage can be unpacked, and the reader gets the same bytes wherever the
 * answer is split. Only an answer that does not begin as gzip is held back.
 *
 * @throws ProblemError if the next bytes do not arrive in time, if there are more bytes than allowed (also
 * after unpacking), if they cannot be unpacked, and if the answer breaks off
 */
export async function* limitAnswer(
  answer: IncomingMessage,
  limits: AnswerLimits,
): AsyncGenerator<Buffer> {
  const { host, coding, idleMs, maxBytes } = limits;
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLong(limits);
  const unpacked = coding === 'gzip' ? countUnpacked(limits) : undefined;
  const silence = new ProblemError(
    'silence',
    `${host} began to answer, and then sent nothing, or next to nothing, for longer than CYBEREASON_TIMEOUT_SECONDS allows, ${idleMs / 1000} s: less than ${LEAST_BYTES / 1024} KB came in that time.`,
  );
  let restMs = idleMs;
  let received = 0;
  let inTime = 0;
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
      inTime += piece.length;
      if (inTime >= LEAST_BYTES) {
        inTime = 0;
        restMs = idleMs;
      }
      received += piece.length;
      if (received > maxBytes) throw tooLong(limits);
      const damage = await unpacked?.add(piece);
      yield piece;
      if (damage !== undefined) throw damage;
      timer = wait();
    }
    await unpacked?.finish();
  } catch (error) {
    throw explainBreak(error, host);
  } finally {
    clearTimeout(timer);
    unpacked?.end();
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

interface UnpackedCount {
  /**
   * Resolves with the damage in a chunk after the beginning of gzip, if any. Rejects if the limit is
   * exceeded, or if the answer is not gzip at all.
   */
  readonly add: (piece: Buffer) => Promise<ProblemError | undefined>;
  /** Must be called after the last chunk. Rejects if the data is incomplete. */
  readonly finish: () => Promise<void>;
  readonly end: () => void;
}

/** The magic number of gzip files (RFC 1952, 2.3.1). */
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/** Unpacks data only to measure it; the output is discarded. */
function countUnpacked(limits: AnswerLimits): UnpackedCount {
  const gunzip = createGunzip();
  const damage = new ProblemError(
    'damaged',
    `The answer of ${limits.host} says that it is compressed with gzip, and cannot be unpacked: it is damaged, incomplete, or not gzip.`,
  );
  let beginning = Buffer.alloc(0);
  let size = 0;
  let failure: ProblemError | undefined;
  gunzip.on('data', (piece: Buffer) => {
    size += piece.length;
    if (size > limits.maxBytes) {
      failure = tooLong(limits);
      gunzip.destroy();
    }
  });
  gunzip.on('error', () => {
    failure = damage;
  });
  /** Resolves when a step has ended, with the error of the stream, if any. */
  const step = (start: (done: () => void) => void) =>
    new Promise<ProblemError | undefined>((resolve) => {
      const settle = () => {
        gunzip.off('close', settle);
        resolve(failure);
      };
      if (gunzip.destroyed) {
        settle();
        return;
      }
      gunzip.once('close', settle);
      start(settle);
    });
  return {
    add: async (piece) => {
      if (beginning.length < GZIP_MAGIC.length)
        beginning = Buffer.concat([beginning, piece]).subarray(0, GZIP_MAGIC.length);
      const failed = await step((done) => gunzip.write(piece, done));
      if (failed === undefined || (failed === damage && beginning.equals(GZIP_MAGIC)))
        return failed;
      throw failed;
    },
    finish: async () => {
      if (beginning.length === 0) return;
      const failed = await step((done) => {
        gunzip.once('end', done);
        gunzip.end();
      });
      if (failed !== undefined) throw failed;
    },
    end: () => gunzip.destroy(),
  };
}
