import type { ByteQueue } from './byteQueue.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The classes of bytes outside of strings. */
const INVALID = 0;
const PLAIN = 1;
const STRUCTURE = 2;

const KIND = new Uint8Array(256);
for (const byte of new TextEncoder().encode(' \t\r\n0123456789+-.eEtrufalsn')) KIND[byte] = PLAIN;
for (const byte of new TextEncoder().encode('"{}[]:,')) KIND[byte] = STRUCTURE;

/** 1 for bytes that can end a value, after which a comma or a bracket is due. */
const AFTER_VALUE = new Uint8Array(256);
for (const byte of [QUOTE, CLOSE_OBJECT, CLOSE_LIST]) AFTER_VALUE[byte] = 1;

/** The deepest nesting of brackets. Deeper JSON counts as broken, since `JSON.stringify` is recursive. */
export const DEEPEST_NESTING = 2_000;

/** Whether a byte is JSON white space. */
export function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * The result of a scan. `open`: more bytes are needed. `whole`: `at` is after the last byte of the value.
 * `broken`: the byte at `at` is not allowed there. `unclosed`: a record begins at `innerStart`, inside a
 * record that is not closed.
 */
export type ScanState = 'open' | 'whole' | 'broken' | 'unclosed';

/**
 * Finds the end of a JSON value in bytes that arrive in chunks. It checks brackets and quotes only: a value
 * is broken at a byte that JSON does not allow outside of strings, at a closing bracket without an opening
 * one, and at an object where a name is due. Positions are those of the queue.
 */
export class JsonScanner {
  /** The first byte of the value, and the next byte to scan. */
  start = 0;
  at = 0;
  /** The start of the last string: if the value is broken, the next record may be inside that string. */
  stringStart = 0;
  /** The start of the last object in the list of the member `value`. */
  innerStart = 0;
  #inString = false;
  #escaped = false;
  /** For each open bracket, outermost first: whether it opens an object. */
  readonly #objects: boolean[] = [];
  #lastStructure = COMMA;
  /** Whether the current member of the outermost object is `value`. */
  #inValue = false;

  /** Begins with the value whose first byte is at this position. */
  begin(at: number): void {
    this.start = at;
    this.at = at;
    this.stringStart = at;
    this.#objects.length = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#inValue = false;
    this.#lastStructure = COMMA;
  }

  /**
   * Continues as far as there are bytes.
   * @param isRecord whether the value is an element of the list of records
   */
  scan(queue: ByteQueue, isRecord: boolean): ScanState {
    const { bytes, base, end } = queue;
    const objects = this.#objects;
    let at = this.at - base;
    const stop = end - base;
    let inString = this.#inString;
    let escaped = this.#escaped;
    let last = this.#lastStructure;
    let state: ScanState = 'open';

    scan: while (at < stop) {
      const byte = bytes[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          last = QUOTE;
          if (objects.length === 0) {
            at++;
            state = 'whole';
            break;
          }
        } else if (byte < 0x20) {
          state = 'broken';
          break;
        }
        at++;
        continue;
      }
      const kind = KIND[byte];
      if (kind === PLAIN) {
        if (objects.length === 0 && isSpace(byte)) {
          state = 'whole';
          break;
        }
        at++;
        continue;
      }
      if (kind === INVALID) {
        state = 'broken';
        break;
      }
      switch (byte) {
        case QUOTE:
          if (AFTER_VALUE[last] === 1 || (objects.length === 0 && at + base > this.start)) {
            state = 'broken';
            break scan;
          }
          inString = true;
          this.stringStart = at + base;
          break;
        case OPEN_OBJECT:
        case OPEN_LIST:
          if (
            (objects[objects.length - 1] === true ? last !== COLON : AFTER_VALUE[last] === 1) ||
            objects.length === DEEPEST_NESTING ||
            (objects.length === 0 && at + base > this.start)
          ) {
            state = 'broken';
            break scan;
          }
          if (objects.length === 3 && last === COLON && isRecord && this.#isNestedRecord(queue)) {
            state = 'unclosed';
            break scan;
          }
          if (objects.length === 1)
            this.#inValue = last === COLON && this.#isNamed(queue, '"value"');
          if (objects.length === 2) this.innerStart = at + base;
          objects.push(byte === OPEN_OBJECT);
          break;
        case CLOSE_OBJECT:
        case CLOSE_LIST:
          if (objects.length === 0) {
            state = at + base > this.start ? 'whole' : 'broken';
            break scan;
          }
          if (objects.pop() !== (byte === CLOSE_OBJECT)) {
            state = 'broken';
            break scan;
          }
          if (objects.length === 0) {
            at++;
            state = 'whole';
            break scan;
          }
          break;
        default:
          if (objects.length === 0) {
            state = byte === COMMA ? 'whole' : 'broken';
            break scan;
          }
      }
      last = byte;
      at++;
    }

    this.at = at + base;
    this.#inString = inString;
    this.#escaped = escaped;
    this.#lastStructure = last;
    return state;
  }

  /** Whether the member that opens here belongs to a record in a place where a value is due. */
  #isNestedRecord(queue: ByteQueue): boolean {
    const [entry, list, value] = this.#objects;
    const isPlace = entry === true && list === false && value === true && this.#inValue;
    return isPlace && (this.#isNamed(queue, '"key"') || this.#isNamed(queue, '"value"'));
  }

  /** Whether the last string is this name, with its quotes. */
  #isNamed({ bytes, base }: ByteQueue, name: string): boolean {
    const start = this.stringStart - base;
    for (let i = 0; i < name.length; i++) {
      if (bytes[start + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }
}
