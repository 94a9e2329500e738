/** Characters that are kept as text before they become part of a Blob. */
const PART_LENGTH = 4 * 1024 * 1024;

/** A file in the making, whose finished parts lie outside of the heap. */
export class FileBuilder {
  readonly #type: string;
  readonly #parts: Blob[] = [];
  #texts: string[] = [];
  #length = 0;

  /** @param type the media type of the file */
  constructor(type: string) {
    this.#type = type;
  }

  /** Adds text to the end. */
  add(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= PART_LENGTH) this.#closePart();
  }

  /** The file of all that was added. */
  build(): Blob {
    this.#closePart();
    return new Blob(this.#parts, { type: this.#type });
  }

  #closePart(): void {
    this.#parts.push(new Blob(this.#texts));
    this.#texts = [];
    this.#length = 0;
  }
}
