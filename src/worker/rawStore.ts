import { keepBlob } from './keepBlob.ts';

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
 * the browser may hold elsewhere, even on disk. As long as it has no room for one, its bytes stay.
 */
export class RawStore {
  readonly #gone: AbortSignal;
  readonly #parts: RawPart[] = [];
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #pending = 0;
  #length = 0;

  /** @param gone aborts when the texts are no longer needed */
  constructor(gone: AbortSignal) {
    this.#gone = gone;
  }

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
    this.#parts.push(new RawPart(this.#length - this.#pending, this.#chunks, this.#gone));
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
    const bytes = new Uint8Array(end - start);
    for (const part of this.#parts) {
      const from = Math.max(start, part.start);
      const to = Math.min(end, part.end);
      if (from < to) bytes.set(await part.read(from, to), from - start);
    }
    return bytes;
  }
}

/** The bytes from `start` up to, not including, `end`. */
class RawPart {
  readonly start: number;
  readonly end: number;
  #chunks: readonly Uint8Array<ArrayBuffer>[];
  #blob: Blob | undefined;

  constructor(start: number, chunks: readonly Uint8Array<ArrayBuffer>[], gone: AbortSignal) {
    this.start = start;
    this.end = chunks.reduce((end, chunk) => end + chunk.length, start);
    this.#chunks = chunks;
    keepBlob(chunks, gone).then(
      (blob) => {
        this.#blob = blob;
        this.#chunks = [];
      },
      // There is no room: the bytes stay in memory.
      () => undefined,
    );
  }

  async read(from: number, to: number): Promise<Uint8Array> {
    if (this.#blob !== undefined) {
      const slice = this.#blob.slice(from - this.start, to - this.start);
      return new Uint8Array(await slice.arrayBuffer());
    }
    const bytes = new Uint8Array(to - from);
    let at = this.start;
    for (const chunk of this.#chunks) {
      const wanted = chunk.subarray(Math.max(0, from - at), Math.max(0, to - at));
      if (wanted.length > 0) bytes.set(wanted, Math.max(0, at - from));
      at += chunk.length;
    }
    return bytes;
  }
}
