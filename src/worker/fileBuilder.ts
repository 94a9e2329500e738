import type { FileParts } from './fileParts.ts';

/** Characters that are kept as text before they become a part. */
const PART_LENGTH = 4 * 1024 * 1024;

/** A file in the making: two parts of it are in memory at most. */
export class FileBuilder {
  readonly #parts: FileParts;
  #last: Promise<void> = Promise.resolve();
  #texts: string[] = [];
  #length = 0;

  constructor(parts: FileParts) {
    this.#parts = parts;
  }

  /**
   * Adds text to the end. Where it returns a promise, more is to be added once that resolves.
   * @throws when an earlier part could not be put down
   */
  add(text: string): Promise<void> | undefined {
    this.#texts.push(text);
    this.#length += text.length;
    return this.#length < PART_LENGTH ? undefined : this.#closePart();
  }

  /**
   * The file with all added parts; `undefined` if it was written to disk.
   * @throws when it could not be put down, or the reason of the signal once that aborts
   */
  async build(signal: AbortSignal): Promise<Blob | undefined> {
    void this.#closePart();
    await this.#last;
    signal.throwIfAborted();
    return this.#parts.end();
  }

  /** Discards the file. Errors are ignored. */
  async drop(): Promise<void> {
    await this.#parts.drop().catch(() => undefined);
  }

  /** Resolves when the part before is down. */
  #closePart(): Promise<void> {
    const before = this.#last;
    const texts = this.#texts;
    this.#last = before.then(() => this.#parts.put(texts));
    // Told with the next part, or at the end.
    this.#last.catch(() => undefined);
    this.#texts = [];
    this.#length = 0;
    return before;
  }
}
