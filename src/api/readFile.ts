import type { DatasetInfo } from '../model/answers.ts';
import { classifyForeign } from './classifyFailure.ts';
import { LoadError } from './loadError.ts';
import { type ReadStreamOptions, readStream } from './readStream.ts';

/** The first bytes of a gzip file (RFC 1952). */
async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

/**
 * Reads a saved answer of the service, also a gzipped one. A gzip file that is damaged yields what
 * could be read before the damage.
 * @throws {LoadError} when the file is something else, and what
 * @throws the signal's reason when it aborts
 */
export async function readFile(
  options: ReadStreamOptions & { readonly file: Blob },
): Promise<DatasetInfo> {
  const { file } = options;
  const stream = (await isGzip(file))
    ? file.stream().pipeThrough(new DecompressionStream('gzip'))
    : file.stream();
  const end = await readStream(stream, options);
  if (end.kind === 'notClassifications') throw new LoadError(classifyForeign(end));
  return end.info;
}
