import type { LoadSource } from './loadMachine.ts';

/** The browser's handle of each file that is, or was, on screen, by the source that stands for it. */
const files = new WeakMap<LoadSource, File>();

/** Remembers the file behind a source, so that it can be opened once more. */
export function keepFile(source: LoadSource, file: File): void {
  files.set(source, file);
}

/** The file behind a source, if it is one. */
export function fileOf(source: LoadSource | undefined): File | undefined {
  return source && files.get(source);
}
