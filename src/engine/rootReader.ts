import { decodeText, encodeText } from '../base/wtf8.ts';
import { ByteDictionary } from './byteDictionary.ts';
import { rootOf } from './location.ts';

const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const SLASH = 0x2f;
/** The root of a path is not further inside than this. */
const ROOT_BYTES = 512;
/** With so many heads, paths are not as expected, and what was learned would only take memory. */
const MOST_HEADS = 10_000;
/** The only folder whose own folders have roots of their own. */
const USERS = /^[a-z]:[\\/]users[\\/]/i;

/**
 * Slashes up to which a head goes: that of a path that begins with a variable, of any other, and of one
 * below the folder of all users.
 */
const VARIABLE = 1;
const USUAL = 2;
const BELOW_USERS = 6;

/** Reads the root of a path from its bytes: what `rootOf` says of its text. */
export class RootReader {
  /** The heads of paths, which are far fewer than paths. */
  readonly #heads = new ByteDictionary();
  /** The root of each head; `false` where it lies deeper. */
  readonly #roots: (Uint8Array | undefined | false)[] = [];

  /** The root, as bytes; `undefined` when the path has none, or is missing because `start` is negative. */
  read(bytes: Uint8Array, start: number, end: number): Uint8Array | undefined {
    if (start < 0) return undefined;
    const limit = Math.min(end, start + ROOT_BYTES);
    const isVariable = bytes[start] === PERCENT;
    const headEnd = endOfHead(bytes, start, limit, isVariable ? VARIABLE : USUAL);
    const root = this.#readHead(bytes, start, headEnd, USUAL);
    if (root !== false) return root;
    const deepEnd = endOfHead(bytes, start, limit, BELOW_USERS);
    const deep =
      deepEnd === headEnd
        ? readRoot(bytes, start, deepEnd, BELOW_USERS)
        : this.#readHead(bytes, start, deepEnd, BELOW_USERS);
    return deep || undefined;
  }

  #readHead(bytes: Uint8Array, start: number, end: number, slashes: number) {
    if (this.#roots.length >= MOST_HEADS) return readRoot(bytes, start, end, slashes);
    const head = this.#heads.add(bytes, start, end);
    if (head === this.#roots.length) this.#roots.push(readRoot(bytes, start, end, slashes));
    return this.#roots[head];
  }
}

function endOfHead(bytes: Uint8Array, start: number, end: number, most: number): number {
  let slashes = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if ((byte === BACKSLASH || byte === SLASH) && ++slashes === most) return at + 1;
  }
  return end;
}

function readRoot(
  bytes: Uint8Array,
  start: number,
  end: number,
  slashes: number,
): Uint8Array | undefined | false {
  const head = decodeText(bytes.subarray(start, end));
  if (slashes === USUAL && USERS.test(head)) return false;
  const root = rootOf(head);
  return root === undefined ? undefined : encodeText(root);
}
