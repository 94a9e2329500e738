import { decodeText, encodeText } from '../base/wtf8.ts';
import { ByteDictionary } from './byteDictionary.ts';
import { rootOf } from './location.ts';

const BACKSLASH = 0x5c;
const SLASH = 0x2f;
/** The root of a path is not further inside than this. */
const ROOT_BYTES = 512;
/** With so many heads, paths are not as expected, and what was learned would only take memory. */
const MOST_HEADS = 10_000;
/** The only folder whose own folders have roots of their own. */
const USERS = /^[a-z]:[\\/]users[\\/]/i;

/** Reads the root of a path from its bytes: what `rootOf` says of its text. */
export class RootReader {
  /** The heads of paths: up to and with the second slash. There are few of them. */
  readonly #heads = new ByteDictionary();
  /** The root of each head; `false` where it lies deeper. */
  readonly #roots: (Uint8Array | undefined | false)[] = [];

  /** The root, as bytes; `undefined` when the path has none, or is missing because `start` is negative. */
  read(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
    if (start < 0) return undefined;
    if (this.#roots.length >= MOST_HEADS) return readRoot(bytes, start, end);
    const headEnd = endOfHead(bytes, start, Math.min(end, start + ROOT_BYTES));
    const head = this.#heads.add(bytes, start, headEnd);
    if (head === this.#roots.length) this.#roots.push(readHead(bytes, start, headEnd));
    const root = this.#roots[head];
    return root === false ? readRoot(bytes, start, end) : root;
  }
}

function endOfHead(bytes: Uint8Array, start: number, end: number): number {
  let slashes = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if ((byte === BACKSLASH || byte === SLASH) && ++slashes === 2) return at + 1;
  }
  return end;
}

function readHead(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined | false {
  return USERS.test(decodeText(bytes.subarray(start, end))) ? false : readRoot(bytes, start, end);
}

function readRoot(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
  const root = rootOf(decodeText(bytes.subarray(start, Math.min(end, start + ROOT_BYTES))));
  return root === undefined ? undefined : encodeText(root);
}
