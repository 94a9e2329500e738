import { RemoteError } from '../worker/connect.ts';
import { classifyForeign } from './classifyFailure.ts';
import { LoadError } from './loadError.ts';
import type { LoadedAnswer } from './loadedAnswer.ts';
import { type ReadStreamOptions, readStream } from './readStream.ts';

/** The first bytes of a gzip file (RFC 1952). */
async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/**
 * Reads a saved answer of the service, also a gzipped one. A file that turns out to be damaged
 * yields what could be read before the damage.
 * @throws {LoadError} when the file is something else, and what
 * @throws the signal's reason when it aborts
 */
export async function readFile(
  options: ReadStreamOptions & { readonly file: Blob },
): Promise<LoadedAnswer> {
  const { file, signal } = options;
  let looksLike = 'a file that cannot be read';
  try {
    const isZipped = await isGzip(file);
    if (isZipped) looksLike = 'a damaged gzip file';
    const stream = isZipped
      ? file.stream().pipeThrough(new DecompressionStream('gzip'))
      : file.stream();
    const { end } = await readStream(stream, options);
    if (end.kind === 'notClassifications') throw new LoadError(classifyForeign(end));
    return { info: end.info, brokenBy: undefined };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError || error instanceof RemoteError) throw error;
    throw new LoadError({ kind: 'notClassifications', looksLike, message: undefined });
  }
}
