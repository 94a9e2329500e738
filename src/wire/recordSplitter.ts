import { ByteQueue } from './byteQueue.ts';

/** What a splitter tells while it reads. Positions are bytes from the start of the answer. */
export interface SplitterSink {
  /**
   * May read a whole element by itself, at once: the object at `bytes[at]`, whose position in the
   * answer is `position`. Returns where in `bytes` it ends, or `IRREGULAR` to have it cut out.
   */
  readAhead(bytes: Uint8Array, at: number, end: number, position: number): number;
  /** An element of `recordList`: its bytes, valid until this returns, and where it starts. */
  onElement(bytes: Uint8Array, start: number): void;
  /** Bytes of `recordList` that are no JSON, cut to a length worth showing. */
  onBroken(bytes: Uint8Array, start: number): void;
  /** Another member of the answer's top object, as JSON text. Very long ones are left out. */
  onMember(name: string, json: string): void;
}

/** How an answer looked as a whole. */
export interface SplitEnd {
  /** Whether there was a `recordList` (`null` counts as an empty one). */
  readonly hasList: boolean;
  /** Whether the answer ended before its last bracket. */
  readonly cutOff: boolean;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** What a byte outside of a string can be. */
const INVALID = 0;
const PLAIN = 1;
const STRUCTURE = 2;

const KIND = new Uint8Array(256);
for (const byte of new TextEncoder().encode(' \t\r\n0123456789+-.eEtrufalsn')) KIND[byte] = PLAIN;
for (const byte of new TextEncoder().encode('"{}[]:,')) KIND[byte] = STRUCTURE;

const MEMBER_LIMIT = 65_536;
const BROKEN_LIMIT = 8_192;
/** How far behind a bracket a record's first name and its colon may stand, in bytes. */
const GAP_LIMIT = 256;
const RECORD_BEGINS = /^[ \t\r\n]*"(?:key|value)"[ \t\r\n]*:[ \t\r\n]*[{[]/;
const RECORD_MAY_BEGIN =
  /^[ \t\r\n]*(?:"(?:k|ke|key|v|va|val|valu|value)?|"(?:key|value)"[ \t\r\n]*:?[ \t\r\n]*)?$/;
const LIST_ENDS = /\][ \t\r\n]*\}[ \t\r\n]*$/;
const NOTHING = -1;
/** The answer of a sink that does not read ahead. */
export const IRREGULAR = -1;
const DECODER = new TextDecoder();

type Mode = 'start' | 'members' | 'list' | 'element' | 'broken' | 'foreign' | 'done';

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * Cuts the bytes of an answer into the elements of its `recordList` without understanding them, so
 * that a broken one is alone and an answer of any size is read in small pieces. Chunks may be cut
 * anywhere. It looks at brackets and quotes only; an element is broken as soon as a byte appears
 * that JSON does not have outside of strings, a bracket closes that did not open, or an object
 * opens where a name is due, and ends where the next record seems to begin: an object whose first
 * member is a `key` or `value` with an object or a list. (Something like `{"key": "a"}` may well be
 * part of the broken record, and whoever takes it for the next one loses count of the brackets.)
 */
export class RecordSplitter {
  readonly #sink: SplitterSink;
  readonly #queue = new ByteQueue();
  #mode: Mode = 'start';
  #hasList = false;

  /** The next byte to look at, the first byte of what is being read. */
  #at = 0;
  #start = NOTHING;

  #inString = false;
  #escaped = false;
  #depth = 0;
  /** For each open bracket of the element, outermost first: whether it is an object's. */
  #objects: boolean[] = [];
  #lastStructure = 0;
  /** Where the element's last string began: in a broken one, it may hide the next record. */
  #stringStart = 0;
  #brokenHead: Uint8Array | undefined;

  #name = '';
  #afterColon = false;
  #nameStart = NOTHING;

  constructor(sink: SplitterSink) {
    this.#sink = sink;
  }

  /** Reads the next bytes. They are copied, the caller may reuse them. */
  push(chunk: Uint8Array): void {
    if (this.#mode === 'foreign' || this.#mode === 'done') return;
    this.#queue.append(chunk);
    this.#scan();
    this.#forget();
  }

  /** No more bytes come. */
  end(): SplitEnd {
    const mode = this.#mode;
    let cutOff = mode === 'members' || mode === 'list' || mode === 'element';
    if (mode === 'broken') {
      this.#endBroken(this.#queue.end);
      const tail = Math.max(this.#queue.start, this.#queue.end - GAP_LIMIT);
      cutOff = !LIST_ENDS.test(this.#textOf(tail, this.#queue.end));
    }
    return { hasList: this.#hasList, cutOff: cutOff && this.#hasList };
  }

  #scan(): void {
    while (this.#at < this.#queue.end) {
      if (this.#mode === 'element') this.#scanElement();
      else if (this.#mode === 'list') this.#scanList();
      else if (this.#mode === 'members') this.#scanMembers();
      else if (this.#mode === 'start') this.#scanStart();
      else if (this.#mode !== 'broken' || !this.#scanBroken()) return;
    }
  }

  #scanStart(): void {
    const byte = this.#queue.bytes[this.#at - this.#queue.base];
    const isMark = this.#at < 3 && byte === [0xef, 0xbb, 0xbf][this.#at];
    if (isSpace(byte) || isMark) this.#at++;
    else if (byte === OPEN_OBJECT) {
      this.#at++;
      this.#depth = 1;
      this.#mode = 'members';
    } else this.#mode = 'foreign';
  }

  /** The members of the top object, up to the list. */
  #scanMembers(): void {
    const { bytes, base, end } = this.#queue;
    while (this.#at < end) {
      const byte = bytes[this.#at - base] ?? 0;
      if (this.#inString) {
        this.#at++;
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) {
          this.#inString = false;
          if (this.#nameStart !== NOTHING) this.#endName();
        }
        continue;
      }
      if (KIND[byte] === INVALID) {
        this.#mode = this.#hasList ? 'done' : 'foreign';
        return;
      }
      if (
        byte === OPEN_LIST &&
        this.#depth === 1 &&
        this.#afterColon &&
        this.#name === 'recordList'
      ) {
        if (this.#textOf(this.#start, this.#at).trim() === '') {
          this.#at++;
          this.#hasList = true;
          this.#afterColon = false;
          this.#start = NOTHING;
          this.#mode = 'list';
          return;
        }
      }
      this.#at++;
      if (byte === QUOTE) {
        this.#inString = true;
        if (this.#depth === 1 && !this.#afterColon) this.#nameStart = this.#at - 1;
      } else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth++;
      else if (byte === COLON && this.#depth === 1) {
        this.#afterColon = true;
        this.#start = this.#at;
      } else if (byte === COMMA && this.#depth === 1) this.#endMember(this.#at - 1);
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth--;
        if (this.#depth === 0) {
          this.#endMember(this.#at - 1);
          this.#mode = 'done';
          return;
        }
      }
    }
  }

  #endName(): void {
    const json = this.#textOf(this.#nameStart, this.#at);
    this.#nameStart = NOTHING;
    try {
      this.#name = String(JSON.parse(json));
    } catch {
      this.#name = json;
    }
  }

  #endMember(end: number): void {
    if (this.#afterColon && this.#start !== NOTHING) {
      const json = this.#textOf(this.#start, end).trim();
      if (this.#name === 'recordList') this.#hasList ||= json === 'null';
      else this.#sink.onMember(this.#name, json);
    }
    this.#afterColon = false;
    this.#start = NOTHING;
  }

  /** Between the elements of the list. */
  #scanList(): void {
    const { bytes, base, end } = this.#queue;
    while (this.#at < end) {
      const byte = bytes[this.#at - base] ?? 0;
      if (isSpace(byte) || byte === COMMA) {
        this.#at++;
        continue;
      }
      if (byte === CLOSE_LIST) {
        this.#at++;
        this.#depth = 1;
        this.#mode = 'members';
        return;
      }
      if (byte === OPEN_OBJECT) {
        const after = this.#sink.readAhead(bytes, this.#at - base, end - base, this.#at);
        if (after !== IRREGULAR) {
          this.#at = after + base;
          continue;
        }
      }
      this.#start = this.#at;
      this.#objects.length = 0;
      this.#stringStart = this.#at;
      this.#lastStructure = COMMA;
      this.#mode = 'element';
      return;
    }
  }

  /** Inside of an element, up to its last byte. */
  #scanElement(): void {
    const { bytes, base, end } = this.#queue;
    const objects = this.#objects;
    let at = this.#at - base;
    const stop = end - base;
    let inString = this.#inString;
    let escaped = this.#escaped;
    let last = this.#lastStructure;
    let state: 'open' | 'whole' | 'broken' = 'open';

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
          inString = true;
          this.#stringStart = at + base;
          break;
        case OPEN_OBJECT:
        case OPEN_LIST:
          if (objects[objects.length - 1] === true && last !== COLON) {
            state = 'broken';
            break scan;
          }
          objects.push(byte === OPEN_OBJECT);
          break;
        case CLOSE_OBJECT:
        case CLOSE_LIST:
          if (objects.length === 0) {
            state = byte === CLOSE_LIST ? 'whole' : 'broken';
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

    this.#at = at + base;
    this.#inString = inString;
    this.#escaped = escaped;
    this.#lastStructure = last;
    if (state === 'whole') {
      this.#sink.onElement(bytes.subarray(this.#start - base, at), this.#start);
      this.#mode = 'list';
    } else if (state === 'broken') {
      this.#inString = false;
      this.#escaped = false;
      this.#at = Math.max(this.#start + 1, Math.min(this.#at, this.#stringStart));
      this.#mode = 'broken';
    }
  }

  /** Looks for the next record after a broken one. False: more bytes are needed to tell. */
  #scanBroken(): boolean {
    const { bytes, base, end } = this.#queue;
    while (this.#at < end) {
      const open = bytes.indexOf(OPEN_OBJECT, this.#at - base) + base;
      if (open < base || open >= end) {
        this.#at = end;
        return true;
      }
      this.#at = open;
      const found = this.#isRecordAt(open + 1);
      if (found === undefined) return false;
      if (found) {
        this.#endBroken(open);
        this.#mode = 'list';
        return true;
      }
      this.#at = open + 1;
    }
    return true;
  }

  /** Whether a record's first member begins here; `undefined` where the bytes end too early to tell. */
  #isRecordAt(from: number): boolean | undefined {
    const until = Math.min(this.#queue.end, from + GAP_LIMIT);
    const text = this.#textOf(from, until);
    if (RECORD_BEGINS.test(text)) return true;
    const mayGrow = until === this.#queue.end && until < from + GAP_LIMIT;
    return mayGrow && RECORD_MAY_BEGIN.test(text) ? undefined : false;
  }

  /** Gives up the bytes that nobody will ask for again. */
  #forget(): void {
    let needed = this.#at;
    if (this.#mode === 'broken') {
      needed = Math.max(this.#start, needed - GAP_LIMIT);
      if (this.#at - this.#start > BROKEN_LIMIT) this.#brokenHead ??= this.#brokenBytes(this.#at);
      if (this.#brokenHead === undefined) needed = Math.min(needed, this.#start);
    } else if (this.#start !== NOTHING && this.#mode !== 'list') {
      needed = Math.min(needed, this.#start);
    }
    if (this.#nameStart !== NOTHING) needed = Math.min(needed, this.#nameStart);
    if (this.#mode === 'members' && this.#at - needed > MEMBER_LIMIT) {
      this.#start = NOTHING;
      needed = this.#at;
    }
    this.#queue.forget(needed);
  }

  #brokenBytes(end: number): Uint8Array {
    const { bytes, base } = this.#queue;
    return bytes.slice(this.#start - base, Math.min(end, this.#start + BROKEN_LIMIT) - base);
  }

  #endBroken(end: number): void {
    this.#sink.onBroken(this.#brokenHead ?? this.#brokenBytes(end), this.#start);
    this.#brokenHead = undefined;
  }

  #textOf(start: number, end: number): string {
    const { bytes, base } = this.#queue;
    return DECODER.decode(bytes.subarray(Math.max(0, start - base), end - base));
  }
}
