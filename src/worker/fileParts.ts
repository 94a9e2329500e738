import { keepBlob } from './keepBlob.ts';

/** Where the parts of a file lie while it is made. */
export interface FileParts {
  /** Puts the next part down; the one before is down already. */
  put(texts: readonly string[]): Promise<void>;
  /** Ends the file. Returns its content, or `undefined` if it was written to disk. */
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

/**
 * Parts that are written to a file on the disk. Nobody sees them until the last one is there. What the
 * file held before is lost: browsers empty a file when it is chosen to be written.
 */
export class DiskParts implements FileParts {
  readonly #file: FileSystemFileHandle;
  readonly #stream: Promise<FileSystemWritableFileStream>;

  constructor(file: FileSystemFileHandle) {
    this.#file = file;
    this.#stream = file.createWritable();
    // Told with the first part.
    this.#stream.catch(() => undefined);
  }

  /** @throws when the file may not be written, or the disk is full */
  async put(texts: readonly string[]): Promise<void> {
    await (await this.#stream).write(texts.join(''));
  }

  async end(): Promise<undefined> {
    await (await this.#stream).close();
  }

  async drop(): Promise<void> {
    await this.#stream.then((stream) => stream.abort()).catch(() => undefined);
    // An empty file under that name would look like an export of nothing.
    const { size } = await this.#file.getFile();
    if (size === 0 && 'remove' in this.#file && typeof this.#file.remove === 'function') {
      await this.#file.remove();
    }
  }
}
