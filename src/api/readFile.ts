import { RemoteError } from '../worker/connect.ts';
import { classifyEnd } from './classifyFailure.ts';
import { LoadError } from './loadError.ts';
import type { LoadedAnswer } from './loadedAnswer.ts';
import { type ReadStreamOptions, readStream } from './readStream.ts';

/**
 * Reads a saved answer of the service, also a gzipped one. A file that turns out to be damaged
 * yields what could be read.
 * @throws {LoadError} when the file is something else, and what
 * @throws the signal's reason when it aborts
 */
export async function readFile(
  options: ReadStreamOptions & { readonly file: Blob },
): Promise<LoadedAnswer> {
  const { file, signal } = options;
  try {
    const { end, error } = await readStream(file.stream(), options);
    if (end.kind !== 'loaded') throw new LoadError(classifyEnd(end));
    const gone = { kind: 'unreadableFile' } as const;
    return { info: end.info, brokenBy: error === undefined ? undefined : gone };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError || error instanceof RemoteError) throw error;
    throw new LoadError({ kind: 'unreadableFile' });
  }
}
