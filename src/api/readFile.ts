import { RemoteError } from '../worker/connect.ts';
import { classifyEnd } from './classifyFailure.ts';
import { LoadError } from './loadError.ts';
import { hasRecords, type LoadedAnswer } from './loadedAnswer.ts';
import { type ReadStreamOptions, readStream } from './readStream.ts';

/**
 * Reads a saved answer of the service, also a gzipped one. A damaged file yields the records that can be
 * read.
 * @throws {LoadError} if the file has another format, with the format found
 * @throws the signal's reason when it aborts
 */
export async function readFile(
  options: ReadStreamOptions & { readonly file: Blob },
): Promise<LoadedAnswer> {
  const { file, signal } = options;
  try {
    const { end, error } = await readStream(file.stream(), options);
    if (end.kind !== 'loaded') throw new LoadError(classifyEnd(end));
    const brokenBy = error === undefined ? undefined : ({ kind: 'unreadableFile' } as const);
    if (hasRecords(end.info)) return { info: end.info, brokenBy };
    throw new LoadError(brokenBy ?? { kind: 'endedEarly' });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof LoadError || error instanceof RemoteError) throw error;
    throw new LoadError({ kind: 'unreadableFile' });
  }
}
