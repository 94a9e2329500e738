import { keepBlob } from './keepBlob.ts';

/** Where the parts of a file lie while it is made. */
export interface FileParts {
  /** Puts the next part down; the one before is down already. */
  put(texts: readonly string[]): Promise<void>;
  /** Ends the file: what was put down, or `undefined` where it lies on the disk. */
  end(): Promise<Blob | undefined>;
  /** Gives the file up. */
  drop(): Promise<void>;
}

/** Parts that the browser keeps, outside of the heap. */
export class BlobParts implements FileParts {
  readonly #type: string;
  readonly #signal: AbortSignal;
  readonly #blobs: Blob[] = [];

  /**
   * @param type the media type of the file
   * @param signal ends waiting for room
   */
  constructor(type: string, signal: AbortSignal) {
    this.#type = type;
    this.#signal = signal;
  }

  async put(texts: readonly string[]): Promise<void> {
    this.#blobs.push(await keepBlob(texts, this.#signal));
  }

  async end(): Promise<Blob> {
    return new Blob(this.#blobs, { type: this.#type });
  }

  async drop(): Promise<void> {
    this.#blobs.length = 0;
  }
}

/** Parts that are written to a file on the disk, which is as it was until the last one is there. */
export class DiskParts implements FileParts {
  readonly #file: FileSystemFileHandle;
  readonly #stream: FileSystemWritableFileStream;

  private constructor(file: FileSystemFileHandle, stream: FileSystemWritableFileStream) {
    this.#file = file;
    this.#stream = stream;
  }

  /** @throws when the file may not be written */
  static async open(file: FileSystemFileHandle): Promise<DiskParts> {
    return new DiskParts(file, await file.createWritable());
  }

  put(texts: readonly string[]): Promise<void> {
    return this.#stream.write(texts.join(''));
  }

  async end(): Promise<undefined> {
    await this.#stream.close();
  }

  async drop(): Promise<void> {
    await this.#stream.abort();
    // Choosing a name made an empty file, which nobody wants.
    const { size } = await this.#file.getFile();
    if (size === 0 && 'remove' in this.#file && typeof this.#file.remove === 'function') {
      await this.#file.remove();
    }
  }
}
