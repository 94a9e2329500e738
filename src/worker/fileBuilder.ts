import { keepBlob } from './keepBlob.ts';

/** Characters that are kept as text before they become part of a Blob. */
const PART_LENGTH = 4 * 1024 * 1024;

/** A file in the making, whose finished parts lie outside of the heap. */
export class FileBuilder {
  readonly #type: string;
  readonly #signal: AbortSignal;
  readonly #parts: Promise<Blob>[] = [];
  #texts: string[] = [];
  #length = 0;

  /**
   * @param type the media type of the file
   * @param signal ends waiting for room
   */
  constructor(type: string, signal: AbortSignal) {
    this.#type = type;
    this.#signal = signal;
  }

  /** Adds text to the end. */
  add(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= PART_LENGTH) this.#closePart();
  }

  /**
   * The file of all that was added.
   * @throws when the browser has no room for it
   */
  async build(): Promise<Blob> {
    this.#closePart();
    return new Blob(await Promise.all(this.#parts), { type: this.#type });
  }

  #closePart(): void {
    const part = keepBlob(this.#texts, this.#signal);
    // Told when the file is built, if it comes to that.
    part.catch(() => undefined);
    this.#parts.push(part);
    this.#texts = [];
    this.#length = 0;
  }
}
