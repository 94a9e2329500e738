import { growBytes, growWords } from '../base/grow.ts';
import { decodeText, encodeText } from '../base/wtf8.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Distinct texts, numbered in the order in which they were first seen, found by their bytes. */
export class ByteDictionary {
  /** Bytes of all texts, one behind the other. Code `c` is from `#offsets[c]` to `#offsets[c + 1]`. */
  #arena = new Uint8Array(4_096);
  #offsets = new Uint32Array(257);
  #hashes = new Uint32Array(256);
  /** Open addressing: a code + 1 in each slot, 0 where it is free. At most half of them are taken. */
  #slots = new Int32Array(512);
  #size = 0;
  readonly #texts: string[] = [];

  /** How many texts there are. */
  get size(): number {
    return this.#size;
  }

  /** The code of the text with these bytes, which is added if it is new. */
  add(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(bytes, start, end, hash);
    const taken = this.#slots[slot] ?? 0;
    if (taken > 0) return taken - 1;
    return this.#insert(bytes, start, end, hash, slot);
  }

  /** The code of a text, `undefined` when it is not there. */
  find(text: string): number | undefined {
    const bytes = encodeText(text);
    const slot = this.#slotOf(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
    const taken = this.#slots[slot] ?? 0;
    return taken > 0 ? taken - 1 : undefined;
  }

  /** The text of a code below `size`. It is decoded when it is first asked for. */
  textOf(code: number): string {
    this.#texts[code] ??= decodeText(this.bytesOf(code));
    return this.#texts[code];
  }

  /** The bytes of a code, valid until the next text is added. */
  bytesOf(code: number): Uint8Array {
    return this.#arena.subarray(this.#offsets[code], this.#offsets[code + 1]);
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const taken = slots[slot] ?? 0;
      if (taken === 0) return slot;
      if (this.#hashes[taken - 1] === hash && this.#equals(taken - 1, bytes, start, end))
        return slot;
    }
  }

  #equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#offsets[code] ?? 0;
    if ((this.#offsets[code + 1] ?? 0) - from !== end - start) return false;
    const arena = this.#arena;
    for (let i = start, j = from; i < end; i++, j++) if (arena[j] !== bytes[i]) return false;
    return true;
  }

  #insert(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const code = this.#size++;
    const from = this.#offsets[code] ?? 0;
    const to = from + end - start;
    if (to > this.#arena.length) this.#arena = growBytes(this.#arena, to + (to >>> 1));
    this.#arena.set(bytes.subarray(start, end), from);
    if (this.#size === this.#hashes.length) {
      this.#hashes = growWords(this.#hashes, this.#size * 2);
      this.#offsets = growWords(this.#offsets, this.#size * 2 + 1);
    }
    this.#offsets[code + 1] = to;
    this.#hashes[code] = hash;
    this.#slots[slot] = code + 1;
    if (this.#size * 2 > this.#slots.length) this.#rehash();
    return code;
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = (this.#hashes[code] ?? 0) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a, with its bits mixed once more because the slots use the low ones. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
