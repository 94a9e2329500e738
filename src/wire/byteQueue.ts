/**
 * The bytes of a stream that are still needed, in one array. Positions count from the start of the stream:
 * `bytes[position - base]` is the byte at `position`, for `start <= position < end`.
 */
export class ByteQueue {
  bytes = new Uint8Array(65_536);
  /** The position of `bytes[0]`. */
  base = 0;
  start = 0;
  end = 0;

  /** Appends a copy of a chunk. */
  append(chunk: Uint8Array): void {
    const kept = this.end - this.start;
    if (this.end - this.base + chunk.length > this.bytes.length) {
      const needed = kept + chunk.length;
      const target = needed * 2 > this.bytes.length ? new Uint8Array(needed * 2) : this.bytes;
      target.set(this.bytes.subarray(this.start - this.base, this.end - this.base));
      this.bytes = target;
      this.base = this.start;
    }
    this.bytes.set(chunk, this.end - this.base);
    this.end += chunk.length;
  }

  /** Releases the bytes before this position. */
  forget(position: number): void {
    this.start = Math.max(this.start, Math.min(position, this.end));
  }
}
