import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { EngineApi, LoadEnd } from '../worker/engineApi.ts';
import type { Remote } from '../worker/protocol.ts';

/** Chunks that the engine may have before it: it never waits for the page, nor holds much. */
const MOST_AHEAD = 32;
/** Enough for the rows of a screen. */
const FIRST_BYTES = 32_768;

/** How a stream was read to its end. */
export interface StreamEnd {
  readonly end: LoadEnd;
  /** The error with which the stream broke off; `undefined` where it ended by itself or was stopped. */
  readonly error: unknown;
}

export interface ReadStreamOptions {
  readonly engine: Remote<EngineApi>;
  readonly datasetId: DatasetId;
  readonly signal: AbortSignal;
  /** Ends the reading early when it aborts, and keeps what came, as if the stream had broken. */
  readonly stop?: AbortSignal | undefined;
  /** The encoding that a header names, and one that goes before it. */
  readonly charset?: string | undefined;
  readonly encoding?: string | undefined;
  /** Hears of every step. */
  readonly onInfo: (info: DatasetInfo) => void;
}

/**
 * Hands a stream of bytes to the engine, each chunk as it comes and without a copy. A stream that
 * breaks midway keeps what came; one that breaks before its first byte rejects with its error.
 * @throws the signal's reason when it aborts; the dataset is dropped then
 */
export async function readStream(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  { engine, datasetId, signal, stop, charset, encoding, onInfo }: ReadStreamOptions,
): Promise<StreamEnd> {
  const reader = stream.getReader();
  let broken = false;
  let brokenBy: unknown;
  let bytesRead = 0;
  const steps: Promise<void>[] = [];
  const follow = (info: Promise<DatasetInfo>) => {
    const step = info.then(onInfo);
    step.catch(() => undefined);
    steps.push(step);
  };
  stop?.addEventListener('abort', () => {
    broken = true;
    void reader.cancel().catch(() => undefined);
  });
  try {
    // A chunk that somebody waits for is not lost when the stream breaks right after it.
    let next = readNext(reader);
    follow(engine.startLoad({ datasetId, charset, encoding }));
    for (;;) {
      const read = await next.catch((error: unknown) => {
        if (signal.aborted || bytesRead === 0) throw error;
        broken = true;
        if (!stop?.aborted) brokenBy = error;
        return undefined;
      });
      signal.throwIfAborted();
      if (read === undefined || read.done) break;
      next = readNext(reader);
      if (read.value.length === 0) continue;
      // The first rows do not wait until a large first chunk is read to its end.
      const pieces = bytesRead === 0 ? cutAt(read.value, FIRST_BYTES) : [read.value];
      bytesRead += read.value.length;
      for (const bytes of pieces) {
        follow(engine.appendBytes({ datasetId, bytes }, { transfer: [bytes.buffer] }));
      }
      while (steps.length > MOST_AHEAD) await steps.shift();
    }
    await Promise.all(steps);
    return { end: await engine.endLoad({ datasetId, broken }), error: brokenBy };
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    await engine.dropDataset({ datasetId });
    throw error;
  }
}

/** Asks for the next chunk. Nobody has to await it at once. */
function readNext(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): ReturnType<typeof reader.read> {
  const next = reader.read();
  next.catch(() => undefined);
  return next;
}

/** The bytes up to a place and those behind it, as copies; where there are none, the bytes themselves. */
function cutAt(bytes: Uint8Array<ArrayBuffer>, at: number): readonly Uint8Array<ArrayBuffer>[] {
  const copy = (start: number, end: number) => new Uint8Array(bytes.subarray(start, end));
  return bytes.length > at ? [copy(0, at), copy(at, bytes.length)] : [bytes];
}
