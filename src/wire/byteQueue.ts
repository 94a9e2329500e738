/**
 * Bytes of a stream that are still needed, in one piece. Positions count from the start of the
 * stream: `bytes[position - base]` is the byte at `position`, for `start <= position < end`.
 */
export class ByteQueue {
  bytes = new Uint8Array(65_536);
  /** Position of `bytes[0]`. */
  base = 0;
  start = 0;
  end = 0;

  /** Copies a chunk to the end. */
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

  /** Bytes before this position are not needed any more. */
  forget(position: number): void {
    this.start = Math.max(this.start, Math.min(position, this.end));
  }
}
