const PART_BYTES = 8 * 1024 * 1024;
/** Reads closer together than this are one read. */
const GAP_BYTES = 65_536;

export interface ByteSpan {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * The bytes of an answer as they came, kept outside of the heap: whole parts become Blobs, which
 * the browser may hold elsewhere, even on disk.
 */
export class RawStore {
  readonly #parts: { readonly blob: Blob; readonly start: number }[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #pending = 0;
  #length = 0;

  /** Adds bytes. They must not be changed afterwards. */
  append(chunk: Uint8Array<ArrayBuffer>): void {
    this.#chunks.push(chunk);
    this.#pending += chunk.length;
    this.#length += chunk.length;
    if (this.#pending >= PART_BYTES) this.#closePart();
  }

  /** No more bytes come: none stay on the heap. */
  seal(): void {
    if (this.#pending > 0) this.#closePart();
  }

  #closePart(): void {
    this.#parts.push({ blob: new Blob(this.#chunks), start: this.#length - this.#pending });
    this.#chunks = [];
    this.#pending = 0;
  }

  /** The texts of the spans, in their order. Spans that are near each other are read together. */
  async readTexts(spans: readonly ByteSpan[]): Promise<readonly string[]> {
    this.seal();
    const decoder = new TextDecoder();
    const texts: string[] = new Array(spans.length).fill('');
    const order = spans.map((_, index) => index);
    order.sort((a, b) => (spans[a]?.start ?? 0) - (spans[b]?.start ?? 0));
    for (let from = 0; from < order.length; ) {
      const first = spans[order[from] ?? 0];
      if (first === undefined) break;
      let end = first.end;
      let to = from + 1;
      for (; to < order.length; to++) {
        const next = spans[order[to] ?? 0];
        if (next === undefined || next.start > end + GAP_BYTES) break;
        if (next.end - first.start > PART_BYTES) break;
        end = Math.max(end, next.end);
      }
      const bytes = await this.#read({ start: first.start, end });
      for (const index of order.slice(from, to)) {
        const span = spans[index];
        if (span === undefined) continue;
        texts[index] = decoder.decode(
          bytes.subarray(span.start - first.start, span.end - first.start),
        );
      }
      from = to;
    }
    return texts;
  }

  async #read({ start, end }: ByteSpan): Promise<Uint8Array> {
    const slices = this.#parts
      .filter((part) => part.start < end && part.start + part.blob.size > start)
      .map((part) => part.blob.slice(Math.max(0, start - part.start), end - part.start));
    return new Uint8Array(await new Blob(slices).arrayBuffer());
  }
}
