import {
  Z_DATA_ERROR,
  Z_NO_FLUSH,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from 'pako';

/** A fault in a gzip file: a wrong checksum, broken compressed data, or other data after its end. */
export type GzipFault = 'wrongChecksum' | 'brokenGzip' | 'behindGzip';

/** Windows of 32 KB (15 bits), wrapped as gzip (16). */
const WINDOW_BITS = 15 + 16;
const PIECE_BYTES = 65_536;
/** The length of the data, which follows the checksum. */
const LENGTH_BYTES = 4;
const MAGIC = [0x1f, 0x8b];

/** Whether bytes begin with the gzip magic number (RFC 1952, 2.3.1). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === MAGIC[0] && bytes[1] === MAGIC[1];
}

/**
 * Inflates a gzip file with any number of members (RFC 1952, 2.2) from chunks of any size. Yields
 * everything up to the first damage; zeros after a member are padding.
 */
export class Gunzip {
  readonly #onFault: (fault: GzipFault, at: number) => void;
  readonly #stream = new ZStream();
  #state: 'member' | 'between' | 'length' | 'over' = 'between';
  /** The number of bytes before the chunk, and the bytes of the length field that are still to be skipped. */
  #read = 0;
  #toSkip = 0;
  #hasFirst = false;
  /** A byte that may begin another member. */
  #held: number | undefined;

  /** @param onFault is called with a fault and its position in the file */
  constructor(onFault: (fault: GzipFault, at: number) => void) {
    this.#onFault = onFault;
    zlibInflateInit2(this.#stream, WINDOW_BITS);
  }

  /** Inflates the next bytes, in pieces that the caller owns. */
  *push(chunk: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
    const stream = this.#stream;
    stream.input = chunk;
    stream.next_in = 0;
    stream.avail_in = chunk.length;
    while (stream.avail_in > 0 && this.#state !== 'over') {
      if (this.#state === 'between') this.#findMember();
      else if (this.#state === 'length') this.#skipLength();
      else yield* this.#inflate();
    }
    this.#read += chunk.length;
  }

  /** Must be called after the last byte. Returns whether the file ended inside a member. */
  end(): boolean {
    if (this.#held !== undefined) this.#onFault('behindGzip', this.#read - 1);
    return this.#state === 'member' || this.#state === 'length';
  }

  #findMember(): void {
    const stream = this.#stream;
    while (stream.avail_in > 0) {
      const byte = stream.input[stream.next_in] ?? 0;
      const isPadding = byte === 0 && this.#held === undefined && this.#hasFirst;
      if (!isPadding && byte !== MAGIC[this.#held === undefined ? 0 : 1]) {
        this.#fault('behindGzip', this.#held === undefined ? 0 : -1);
        this.#state = 'over';
        return;
      }
      stream.next_in++;
      stream.avail_in--;
      if (isPadding) continue;
      if (this.#held === undefined) {
        this.#held = byte;
        continue;
      }
      this.#held = undefined;
      this.#beginMember();
      return;
    }
  }

  /**
   * Begins a member after both bytes of the magic number. They are passed to the stream again, since they
   * may come from two chunks.
   */
  #beginMember(): void {
    const stream = this.#stream;
    const { input, next_in, avail_in } = stream;
    if (this.#hasFirst) zlibInflateReset(stream);
    this.#hasFirst = true;
    stream.input = Uint8Array.from(MAGIC);
    stream.next_in = 0;
    stream.avail_in = MAGIC.length;
    stream.output = new Uint8Array(1);
    stream.next_out = 0;
    stream.avail_out = 1;
    zlibInflate(stream, Z_NO_FLUSH);
    stream.input = input;
    stream.next_in = next_in;
    stream.avail_in = avail_in;
    this.#state = 'member';
  }

  *#inflate(): Generator<Uint8Array<ArrayBuffer>> {
    const stream = this.#stream;
    for (;;) {
      stream.output = new Uint8Array(PIECE_BYTES);
      stream.next_out = 0;
      stream.avail_out = PIECE_BYTES;
      const status = zlibInflate(stream, Z_NO_FLUSH);
      if (stream.next_out > 0) yield stream.output.subarray(0, stream.next_out);
      if (status === Z_STREAM_END) {
        this.#state = 'between';
        return;
      }
      if (status === Z_DATA_ERROR) {
        this.#endDamaged();
        return;
      }
      // A full output buffer may mean that there is more output.
      if (stream.avail_in === 0 && stream.avail_out > 0) return;
    }
  }

  /** Data with a wrong checksum or length is complete; any other damage ends the file. */
  #endDamaged(): void {
    const { msg } = this.#stream;
    const isChecksum = msg === 'incorrect data check';
    if (isChecksum || msg === 'incorrect length check') {
      this.#fault('wrongChecksum', 0);
      this.#toSkip = isChecksum ? LENGTH_BYTES : 0;
      this.#state = 'length';
      if (this.#toSkip === 0) this.#state = 'between';
    } else {
      this.#fault('brokenGzip', 0);
      this.#state = 'over';
    }
  }

  #skipLength(): void {
    const stream = this.#stream;
    const skipped = Math.min(this.#toSkip, stream.avail_in);
    stream.next_in += skipped;
    stream.avail_in -= skipped;
    this.#toSkip -= skipped;
    if (this.#toSkip === 0) this.#state = 'between';
  }

  #fault(fault: GzipFault, offset: number): void {
    this.#onFault(fault, this.#read + this.#stream.next_in + offset);
  }
}
