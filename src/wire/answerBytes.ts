import { joinBytes } from '../base/joinBytes.ts';
import { Gunzip, type GzipFault, isGzip } from './gunzip.ts';
import type { EncodingName } from './toUtf8.ts';
import { ToUtf8 } from './toUtf8.ts';

/** What is known about the bytes of an answer before they are read. */
export interface BytesSetup {
  /** The encoding in a header, if there is one. */
  readonly charset?: string | undefined;
  /** The encoding that the reader chose; it takes precedence. */
  readonly encoding?: EncodingName | undefined;
}

/** A fault in the bytes. Its position is a byte of the file, or of the UTF-8 for `badText`. */
export type BytesFault = GzipFault | 'badText';

/** Converts the bytes of an answer or a file to UTF-8 as they arrive: gzipped or plain, in any encoding. */
export class AnswerBytes {
  readonly #text: ToUtf8;
  readonly #onFault: (fault: BytesFault, at: number) => void;
  #gunzip: Gunzip | undefined;
  #isKnown = false;
  #first: Uint8Array<ArrayBuffer> | undefined;

  constructor({ charset, encoding }: BytesSetup, onFault: (fault: BytesFault, at: number) => void) {
    this.#onFault = onFault;
    this.#text = new ToUtf8((at) => onFault('badText', at), charset, encoding);
  }

  /** The encoding of the text, as far as it is known. */
  get encoding(): EncodingName {
    return this.#text.encoding;
  }

  /** Whether the bytes are a gzip file. */
  get isGzip(): boolean {
    return this.#gunzip !== undefined;
  }

  /** Converts the next bytes to UTF-8, in pieces. The chunk itself may be returned. */
  *push(chunk: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
    let bytes = chunk;
    if (!this.#isKnown) {
      if (this.#first !== undefined) bytes = joinBytes(this.#first, chunk);
      this.#first = undefined;
      if (bytes.length < 2) {
        this.#first = bytes;
        return;
      }
      this.#begin(bytes);
    }
    if (this.#gunzip === undefined) yield this.#text.push(bytes);
    else for (const piece of this.#gunzip.push(bytes)) yield this.#text.push(piece);
  }

  /**
   * Must be called after the last byte. Returns the rest of the text, and whether a gzip file ended too
   * early.
   */
  end(): { readonly rest: Uint8Array<ArrayBuffer>; readonly cutOff: boolean } {
    const first = this.#first === undefined ? NO_BYTES : this.#text.push(this.#first);
    const rest = joinBytes(first, this.#text.end());
    return { rest, cutOff: this.#gunzip?.end() ?? false };
  }

  #begin(bytes: Uint8Array): void {
    this.#isKnown = true;
    if (isGzip(bytes)) this.#gunzip = new Gunzip(this.#onFault);
  }
}

const NO_BYTES = new Uint8Array(0);
