import { createReadStream } from 'node:fs';
import { finish } from '../base/steps.ts';
import { LoadedDataset } from '../worker/loadedDataset.ts';
import { CommandError } from './commandError.ts';

/**
 * Reads an answer of the service from a file, plain or gzipped.
 * @throws CommandError if it cannot be read, or is no answer
 */
export async function readDictionary(
  file: string,
  say: (words: string) => void,
): Promise<LoadedDataset> {
  const loaded = new LoadedDataset('dictionary');
  try {
    for await (const chunk of createReadStream(file)) {
      finish(loaded.append(Uint8Array.from(chunk as Buffer)));
    }
  } catch (error) {
    throw new CommandError(
      `${file} cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
  const end = finish(loaded.end(false));
  if (end.kind === 'foreign')
    throw new CommandError(`${file} is no answer of the service: it looks like ${end.looksLike}.`);
  if (end.kind === 'failure')
    throw new CommandError(`${file} says that the service failed: ${end.message}`);
  const { rows, completeness } = loaded.info;
  if (completeness !== 'complete') {
    say(
      `Warning: ${file} is ${completeness === 'cutOff' ? 'cut off' : completeness}. Names may be missing in it.`,
    );
  }
  say(`${rows} records in ${file}`);
  return loaded;
}
