import type { LoadSource } from './loadMachine.ts';

/** The browser's handle of each opened file, by its source. */
const files = new WeakMap<LoadSource, File>();

/** Remembers the file of a source, so that it can be opened again. */
export function keepFile(source: LoadSource, file: File): void {
  files.set(source, file);
}

/** The file of a source; `undefined` if it is not a file. */
export function fileOf(source: LoadSource | undefined): File | undefined {
  return source && files.get(source);
}
