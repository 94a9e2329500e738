import type { OpenDirectory } from '../../../src/state/keep/fileCopy.ts';

/** A browser's private files, in memory: all tabs of it share them. */
export interface PrivateFiles {
  readonly open: OpenDirectory;
  /** Allows so many bytes in all from now on. */
  readonly limit: (bytes: number) => void;
}

/** Bytes that all files of a browser take, and may take. */
interface Disk {
  used: number;
  room: number;
}

type Entry = FileHandle | DirectoryHandle;

/** Private files without any, as a browser has them before the first visit. */
export function createPrivateFiles(): PrivateFiles {
  const disk: Disk = { used: 0, room: Number.POSITIVE_INFINITY };
  const root = new DirectoryHandle('', disk);
  return {
    open: async () => root,
    limit: (bytes) => {
      disk.room = bytes;
    },
  };
}

class FileHandle implements FileSystemFileHandle {
  readonly kind = 'file';
  readonly name: string;
  readonly #disk: Disk;
  #content = new Blob([]);
  /** Writers that have not ended: such a file cannot be removed. */
  #writers = 0;

  constructor(name: string, disk: Disk) {
    this.name = name;
    this.#disk = disk;
  }

  get isLocked(): boolean {
    return this.#writers > 0;
  }

  get size(): number {
    return this.#content.size;
  }

  async getFile(): Promise<File> {
    return new File([this.#content], this.name);
  }

  /** What is written takes the place of the content when the writer closes, and not before. */
  async createWritable(): Promise<FileSystemWritableFileStream> {
    const disk = this.#disk;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let written = 0;
    this.#writers++;
    const end = () => {
      disk.used -= written;
      this.#writers--;
    };
    return new Writable({
      write: (part: Uint8Array<ArrayBuffer>) => {
        if (disk.used + part.length > disk.room) {
          end();
          throw new DOMException('no room', 'QuotaExceededError');
        }
        disk.used += part.length;
        written += part.length;
        parts.push(part);
      },
      close: () => {
        end();
        disk.used -= this.#content.size;
        this.#content = new Blob(parts);
        disk.used += this.#content.size;
      },
      abort: end,
    });
  }

  async isSameEntry(other: FileSystemHandle): Promise<boolean> {
    return other === this;
  }
}

class Writable extends WritableStream implements FileSystemWritableFileStream {
  async seek(): Promise<void> {
    throw new DOMException('only whole files are written here', 'NotSupportedError');
  }

  async truncate(): Promise<void> {
    throw new DOMException('only whole files are written here', 'NotSupportedError');
  }

  async write(): Promise<void> {
    throw new DOMException('only streams are written here', 'NotSupportedError');
  }
}

class DirectoryHandle implements FileSystemDirectoryHandle {
  readonly kind = 'directory';
  readonly name: string;
  readonly #disk: Disk;
  readonly #entries = new Map<string, Entry>();

  constructor(name: string, disk: Disk) {
    this.name = name;
    this.#disk = disk;
  }

  async getDirectoryHandle(
    name: string,
    { create = false }: FileSystemGetDirectoryOptions = {},
  ): Promise<DirectoryHandle> {
    const found = this.#entries.get(name);
    if (found instanceof DirectoryHandle) return found;
    if (!create) throw new DOMException(name, 'NotFoundError');
    const made = new DirectoryHandle(name, this.#disk);
    this.#entries.set(name, made);
    return made;
  }

  async getFileHandle(
    name: string,
    { create = false }: FileSystemGetFileOptions = {},
  ): Promise<FileHandle> {
    const found = this.#entries.get(name);
    if (found instanceof FileHandle) return found;
    if (!create) throw new DOMException(name, 'NotFoundError');
    const made = new FileHandle(name, this.#disk);
    this.#entries.set(name, made);
    return made;
  }

  async removeEntry(name: string): Promise<void> {
    const found = this.#entries.get(name);
    if (found === undefined) throw new DOMException(name, 'NotFoundError');
    if (found instanceof FileHandle) {
      if (found.isLocked) throw new DOMException(name, 'NoModificationAllowedError');
      this.#disk.used -= found.size;
    }
    this.#entries.delete(name);
  }

  async *entries(): AsyncGenerator<[string, Entry], undefined> {
    for (const entry of this.#entries) yield entry;
  }

  async *keys(): AsyncGenerator<string, undefined> {
    for (const name of this.#entries.keys()) yield name;
  }

  async *values(): AsyncGenerator<Entry, undefined> {
    for (const entry of this.#entries.values()) yield entry;
  }

  [Symbol.asyncIterator]() {
    return this.entries();
  }

  async resolve(): Promise<string[] | null> {
    return null;
  }

  async isSameEntry(other: FileSystemHandle): Promise<boolean> {
    return other === this;
  }
}
