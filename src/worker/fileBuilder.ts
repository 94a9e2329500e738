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

  /**
   * The file of all that was added.
   * @throws when the browser had no room for it: such a Blob looks like any other until it is read
   */
  async build(): Promise<Blob> {
    this.#closePart();
    const file = new Blob(this.#parts, { type: this.#type });
    await file.slice(0, 1).arrayBuffer();
    return file;
  }

  #closePart(): void {
    this.#parts.push(new Blob(this.#texts));
    this.#texts = [];
    this.#length = 0;
  }
}
