import { joinBytes } from '../base/joinBytes.ts';
import { Gunzip, type GzipFault, isGzip } from './gunzip.ts';
import type { EncodingName } from './toUtf8.ts';
import { ToUtf8 } from './toUtf8.ts';

/** What there is to know of the bytes of an answer before they are read. */
export interface BytesSetup {
  /** The encoding that a header names, where there is one. */
  readonly charset?: string | undefined;
  /** The encoding that the reader of the page chose; it goes first. */
  readonly encoding?: EncodingName | undefined;
}

/** What is wrong with the bytes, and where: a byte of the file, or of the UTF-8 for `badText`. */
export type BytesFault = GzipFault | 'badText';

/** Makes UTF-8 of the bytes of an answer or a file, as they come: gzipped or plain, in any encoding. */
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

  /** Whether the bytes are those of a gzip file. */
  get isGzip(): boolean {
    return this.#gunzip !== undefined;
  }

  /** The next bytes as UTF-8, in pieces. The chunk may be handed out as it is. */
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

  /** No more bytes come: the last of the text, and whether a gzip file ended too early. */
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
