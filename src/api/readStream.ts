import type { DatasetId, DatasetInfo } from '../model/answers.ts';
import type { EngineApi, LoadEnd } from '../worker/engineApi.ts';
import type { Remote } from '../worker/protocol.ts';

/**
 * The number of chunks that the engine may have in its queue: enough to keep it busy, few enough for
 * memory.
 */
const MOST_QUEUED_CHUNKS = 32;
/** Enough for the rows of a screen. */
const FIRST_PIECE_BYTES = 32_768;

/** How a stream ended. */
export interface StreamEnd {
  readonly end: LoadEnd;
  /** The error that broke the stream off; `undefined` if it is complete or was stopped. */
  readonly error: unknown;
}

export interface ReadStreamOptions {
  readonly engine: Remote<EngineApi>;
  readonly datasetId: DatasetId;
  readonly signal: AbortSignal;
  /** Ends the reading early when it aborts, and keeps the part so far, as for a broken stream. */
  readonly stop?: AbortSignal | undefined;
  /** The encoding in a header, and one that takes precedence over it. */
  readonly charset?: string | undefined;
  readonly encoding?: string | undefined;
  /** Called with every progress. */
  readonly onInfo: (info: DatasetInfo) => void;
}

/**
 * Transfers a stream of bytes to the engine, chunk by chunk and without copies. A stream that breaks midway
 * keeps the part so far; one that breaks before its first byte rejects with its error.
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
    // Requested ahead: a chunk that is already awaited is not lost if the stream breaks right after it.
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
      // A large first chunk is cut, so that the first rows show before all of it is parsed.
      const pieces = bytesRead === 0 ? cutAt(read.value, FIRST_PIECE_BYTES) : [read.value];
      bytesRead += read.value.length;
      for (const bytes of pieces) {
        follow(engine.appendBytes({ datasetId, bytes }, { transfer: [bytes.buffer] }));
      }
      while (steps.length > MOST_QUEUED_CHUNKS) await steps.shift();
    }
    await Promise.all(steps);
    return { end: await engine.endLoad({ datasetId, broken }), error: brokenBy };
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    await engine.dropDataset({ datasetId });
    throw error;
  }
}

/** Requests the next chunk, without an unhandled rejection if it is not awaited at once. */
function readNext(
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): ReturnType<typeof reader.read> {
  const next = reader.read();
  next.catch(() => undefined);
  return next;
}

/** Splits bytes at a position into copies; if nothing follows it, returns the bytes themselves. */
function cutAt(bytes: Uint8Array<ArrayBuffer>, at: number): readonly Uint8Array<ArrayBuffer>[] {
  const copy = (start: number, end: number) => new Uint8Array(bytes.subarray(start, end));
  return bytes.length > at ? [copy(0, at), copy(at, bytes.length)] : [bytes];
}
