import { isUtf8 } from '../base/isUtf8.ts';
import { ByteQueue } from './byteQueue.ts';

/** What a splitter tells while it reads. Positions are bytes from the start of the answer. */
export interface SplitterSink {
  /**
   * May read a whole element by itself, at once: the object at `bytes[at]`, whose position in the
   * answer is `position`. Returns where in `bytes` it ends, or `IRREGULAR` to have it cut out.
   */
  readAhead(bytes: Uint8Array, at: number, end: number, position: number): number;
  /**
   * An element of `recordList`: its bytes, valid until this returns, and where it starts. Returns
   * whether it is a record: records may be inside of something else.
   */
  onElement(bytes: Uint8Array, start: number): boolean;
  /** An element whose end is missing: the next record stands where a value or the end is due. */
  onUnclosed(bytes: Uint8Array, start: number): void;
  /** Bytes of `recordList` that are no JSON, cut to a length worth showing. */
  onBroken(bytes: Uint8Array, start: number): void;
  /** Something between, before or behind the records that no sound answer has. */
  onFault(fault: FrameFault, bytes: Uint8Array, start: number): void;
  /** Another member of the answer's top object, as JSON text. Very long ones are left out. */
  onMember(name: string, bytes: Uint8Array, start: number): void;
}

/**
 * What can be wrong with the frame around the records: text that belongs nowhere, a comma missing or
 * too many, a list of records under another name than `recordList`, a second list, a name that is no
 * UTF-8.
 */
export type FrameFault = 'misplaced' | 'wrongComma' | 'otherName' | 'secondList' | 'badText';

/** How an answer looked as a whole. */
export interface SplitEnd {
  /** Whether there was a list of records (`null` counts as an empty one). */
  readonly hasList: boolean;
  /** What `recordList` is instead of a list, such as "an object". */
  readonly listForm: string | undefined;
  /** Whether the answer ended before its last bracket. */
  readonly cutOff: boolean;
  /** Bytes of the frame that belong nowhere. */
  readonly misplacedBytes: number;
  /** Elements found behind the place where the list seemed to end. */
  readonly elementsBehind: number;
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

/** 1 for the last bytes of a value, behind which a comma or a bracket is due. */
const AFTER_VALUE = new Uint8Array(256);
for (const byte of [QUOTE, CLOSE_OBJECT, CLOSE_LIST]) AFTER_VALUE[byte] = 1;

const MEMBER_LIMIT = 1 << 20;
const BROKEN_LIMIT = 8_192;
/** Brackets that may be open at once. Deeper JSON is broken: `JSON.stringify` recurses. */
export const DEPTH_LIMIT = 2_000;
/** How far behind a bracket a record's first name and its colon may stand, in bytes. */
const GAP_LIMIT = 256;
const NOTHING = -1;
/** The answer of a sink that does not read ahead. */
export const IRREGULAR = -1;
const DECODER = new TextDecoder();

/** Behind the bracket of a record: members that are texts, numbers or words may stand before its own. */
const PLAIN_FIRST = String.raw`(?:[ \t\r\n]*"[^"\\]*"[ \t\r\n]*:[ \t\r\n]*(?:"[^"\\]*"|[^ \t\r\n,:{}[\]"]+)[ \t\r\n]*,)*`;
const RECORD_BEGINS = new RegExp(
  String.raw`^${PLAIN_FIRST}[ \t\r\n]*"(?:key|value)"[ \t\r\n]*:[ \t\r\n]*[{[]`,
);
/** The same where no list was seen before, so that other JSON is not taken for an answer. */
const LONE_RECORD_BEGINS = new RegExp(
  String.raw`^${PLAIN_FIRST}[ \t\r\n]*"key"[ \t\r\n]*:[ \t\r\n]*\[?[ \t\r\n]*\{[ \t\r\n]*"name"`,
);
/** What stands where the list is due, in words, by its first character. */
const FORMS: Readonly<Record<string, string>> = {
  '{': 'an object',
  '"': 'a text',
  t: 'a truth value',
  f: 'a truth value',
  n: 'null',
};
const MAY_BEGIN = /^[ \t\r\n]*(?:$|")/;
const LAST_IS_BRACKET = /\}[ \t\r\n]*$/;
const LIST_ENDS = /\][ \t\r\n]*\}[ \t\r\n]*$/;

/**
 * What is due at the next byte: the top object's bracket, a member's name, its colon, its value, what
 * follows it; an element, what follows it; nothing. `lost`: the next record is looked for.
 */
type Due =
  | 'start'
  | 'firstName'
  | 'name'
  | 'colon'
  | 'memberValue'
  | 'memberEnd'
  | 'firstElement'
  | 'element'
  | 'elementEnd'
  | 'nothing'
  | 'lost';

/** What the value is that is being scanned. */
type Scanned = 'name' | 'member' | 'element';

/** What is lost: an element, a part of the frame, or something behind the end of it. */
type LostFrom = 'element' | 'frame' | 'behind';

function isSpace(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/**
 * Cuts the bytes of an answer into the elements of its `recordList` without understanding them, so
 * that a broken one is alone and an answer of any size is read in small pieces. Chunks may be cut
 * anywhere.
 *
 * The frame around the elements is read strictly: whatever a sound answer has not is a fault. Behind
 * a fault, and behind a broken element, reading goes on where the next record seems to begin: an
 * object with a `key` or `value` that is an object or a list, behind no member but plain ones. An
 * element is broken as soon as a byte appears that JSON does not have outside of strings, a bracket
 * closes that did not open, or an object opens where a name is due.
 */
export class RecordSplitter {
  readonly #sink: SplitterSink;
  readonly #queue = new ByteQueue();
  /** Whether the list stands alone, without an object around it. */
  #isBare = false;
  #due: Due = 'start';
  #hasList = false;
  #listForm: string | undefined;
  #listEnded = false;
  #elementsBehind = 0;
  #misplacedBytes = 0;

  /** Whether all bytes are there: what more bytes would tell is told by those that there are. */
  #isAll = false;

  /** The next byte to look at, the first byte of the value being scanned or of the lost bytes. */
  #at = 0;
  #start = NOTHING;

  #scanned: Scanned | undefined;
  #inString = false;
  #escaped = false;
  /** For each open bracket of the value, outermost first: whether it is an object's. */
  #objects: boolean[] = [];
  #lastStructure = 0;
  /** Where the last string began: the next record may hide in it when the value is broken. */
  #stringStart = 0;
  /** Whether the element's member that is open now is its `value`, and where that list's object began. */
  #inValue = false;
  #innerStart = 0;
  /** Whether the value's text is given up, since it is longer than `MEMBER_LIMIT`. */
  #tooLong = false;

  #name = '';
  #lostFrom: LostFrom = 'frame';
  #lostHead: Uint8Array | undefined;

  constructor(sink: SplitterSink) {
    this.#sink = sink;
  }

  /** Reads the next bytes. They are copied, the caller may reuse them. */
  push(chunk: Uint8Array): void {
    this.#queue.append(chunk);
    this.#scan();
    this.#forget();
  }

  /** No more bytes come. */
  end(): SplitEnd {
    this.#isAll = true;
    this.#scan();
    this.#readSwallowed();
    const cutOff = this.#isCutOff();
    if (this.#due === 'lost') this.#endLost(this.#queue.end);
    return {
      hasList: this.#hasList,
      listForm: this.#listForm,
      cutOff: cutOff && this.#hasList,
      misplacedBytes: this.#misplacedBytes,
      elementsBehind: this.#elementsBehind,
    };
  }

  /** An element without an end may have taken the records behind it in: they are read by themselves. */
  #readSwallowed(): void {
    while (this.#scanned === 'element') {
      const inner = this.#findRecord(this.#start + 1, false).at;
      if (inner === this.#queue.end) return;
      this.#loseFrom(this.#start, 'element', inner);
      this.#scan();
    }
  }

  #isCutOff(): boolean {
    if (this.#due === 'nothing') return false;
    if (this.#due !== 'lost') return true;
    if (this.#lostFrom === 'behind') return false;
    const tail = this.#textOf(
      Math.max(this.#queue.start, this.#queue.end - GAP_LIMIT),
      this.#queue.end,
    );
    return !(this.#lostFrom === 'element' ? LIST_ENDS : LAST_IS_BRACKET).test(tail);
  }

  #scan(): void {
    while (this.#at < this.#queue.end) {
      if (this.#scanned !== undefined) this.#scanValue();
      else if (this.#due === 'lost') {
        if (!this.#scanLost()) return;
      } else if (!this.#scanFrame()) return;
    }
  }

  /** Looks at the next byte of the frame that is no space. False: more bytes are needed to tell. */
  #scanFrame(): boolean {
    const { bytes, base, end } = this.#queue;
    while (this.#at < end && isSpace(bytes[this.#at - base])) this.#at++;
    if (this.#at >= end) return true;
    const byte = bytes[this.#at - base] ?? 0;
    switch (this.#due) {
      case 'start':
        if (this.#at < 3 && byte === [0xef, 0xbb, 0xbf][this.#at]) this.#at++;
        else if (byte === OPEN_OBJECT) this.#pass('firstName');
        else if (byte === OPEN_LIST) return this.#openBareList();
        else this.#lose();
        return true;
      case 'firstName':
      case 'name':
        if (byte === QUOTE) this.#begin('name');
        else if (byte === CLOSE_OBJECT && this.#due === 'firstName') this.#pass('nothing');
        else if (byte === CLOSE_OBJECT) {
          this.#fault('wrongComma');
          this.#pass('nothing');
        } else this.#lose();
        return true;
      case 'colon':
        if (byte === COLON) this.#pass('memberValue');
        else this.#lose();
        return true;
      case 'memberValue':
        if (byte === OPEN_LIST) return this.#openList();
        if (this.#name === 'recordList') this.#readListForm(byte);
        else this.#begin('member');
        return true;
      case 'memberEnd':
        if (byte === COMMA) this.#pass('name');
        else if (byte === CLOSE_OBJECT) this.#pass('nothing');
        else this.#lose();
        return true;
      case 'firstElement':
      case 'element':
      case 'elementEnd':
        this.#scanList(byte);
        return true;
      default:
        this.#lose();
        return true;
    }
  }

  /** Between the elements of the list. */
  #scanList(byte: number): void {
    if (byte === CLOSE_LIST) {
      if (this.#due === 'element') this.#fault('wrongComma');
      this.#listEnded = true;
      this.#pass(this.#isBare ? 'nothing' : 'memberEnd');
    } else if (byte === COMMA) {
      if (this.#due !== 'elementEnd') this.#fault('wrongComma');
      this.#pass('element');
    } else {
      if (this.#due === 'elementEnd') {
        if (byte !== OPEN_OBJECT) {
          this.#lose();
          return;
        }
        this.#fault('wrongComma');
      }
      this.#beginElement(byte);
    }
  }

  #beginElement(byte: number): void {
    const { bytes, base, end } = this.#queue;
    if (byte === OPEN_OBJECT) {
      const after = this.#sink.readAhead(bytes, this.#at - base, end - base, this.#at);
      if (after !== IRREGULAR) {
        this.#at = after + base;
        this.#endElement();
        return;
      }
    }
    this.#begin('element');
  }

  #endElement(): void {
    if (this.#listEnded) this.#elementsBehind++;
    this.#stringStart = this.#at;
    this.#due = 'elementEnd';
  }

  /** The bracket of a member's list: the records, where its name or its first element says so. */
  #openList(): boolean {
    if (this.#name !== 'recordList') {
      const isList = this.#hasList ? false : this.#holdsRecord();
      if (isList === undefined) return false;
      if (!isList) {
        this.#begin('member');
        return true;
      }
      this.#fault('otherName');
    } else if (this.#hasList) this.#fault('secondList');
    this.#hasList = true;
    this.#listForm = undefined;
    this.#listEnded = false;
    this.#pass('firstElement');
    return true;
  }

  /** The bracket of a list with which the answer begins. */
  #openBareList(): boolean {
    const isList = this.#holdsRecord();
    if (isList === undefined) return false;
    if (!isList) {
      this.#lose();
      return true;
    }
    this.#fault('otherName');
    this.#isBare = true;
    this.#hasList = true;
    this.#pass('firstElement');
    return true;
  }

  /** Something that is no list has the list's name. Records may be inside of it, or behind it. */
  #readListForm(byte: number): void {
    const form = FORMS[String.fromCharCode(byte)] ?? 'a number';
    if (form === 'null') {
      if (this.#hasList) this.#fault('secondList');
      this.#hasList = true;
      this.#begin('member');
    } else {
      if (!this.#hasList) this.#listForm = form;
      this.#lose();
    }
  }

  /** Whether the list that opens here begins with a record; `undefined` where more bytes are needed. */
  #holdsRecord(): boolean | undefined {
    const from = this.#at + 1;
    const gap = /^[ \t\r\n]*\{/.exec(
      this.#textOf(from, Math.min(this.#queue.end, from + GAP_LIMIT)),
    );
    if (gap !== null) return this.#isRecordAt(from + gap[0].length);
    return this.#queue.end < from + GAP_LIMIT && this.#textOf(from, this.#queue.end).trim() === ''
      ? undefined
      : false;
  }

  #pass(due: Due): void {
    this.#at++;
    this.#stringStart = this.#at;
    this.#due = due;
  }

  #begin(scanned: Scanned): void {
    this.#scanned = scanned;
    this.#start = this.#at;
    this.#objects.length = 0;
    this.#inString = false;
    this.#escaped = false;
    this.#inValue = false;
    this.#tooLong = false;
    this.#stringStart = this.#at;
    this.#lastStructure = COMMA;
  }

  /** Inside of a value, up to its last byte. */
  #scanValue(): void {
    const { bytes, base, end } = this.#queue;
    const objects = this.#objects;
    let at = this.#at - base;
    const stop = end - base;
    let inString = this.#inString;
    let escaped = this.#escaped;
    let last = this.#lastStructure;
    let state: 'open' | 'whole' | 'broken' | 'unclosed' = 'open';

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
          if (AFTER_VALUE[last] === 1 || (objects.length === 0 && at + base > this.#start)) {
            state = 'broken';
            break scan;
          }
          inString = true;
          this.#stringStart = at + base;
          break;
        case OPEN_OBJECT:
        case OPEN_LIST:
          if (
            (objects[objects.length - 1] === true ? last !== COLON : AFTER_VALUE[last] === 1) ||
            objects.length === DEPTH_LIMIT ||
            (objects.length === 0 && at + base > this.#start)
          ) {
            state = 'broken';
            break scan;
          }
          if (objects.length === 3 && last === COLON && this.#isNestedRecord()) {
            state = 'unclosed';
            break scan;
          }
          if (objects.length === 1) this.#inValue = last === COLON && this.#isNamed('"value"');
          if (objects.length === 2) this.#innerStart = at + base;
          objects.push(byte === OPEN_OBJECT);
          break;
        case CLOSE_OBJECT:
        case CLOSE_LIST:
          if (objects.length === 0) {
            state = at + base > this.#start ? 'whole' : 'broken';
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
    if (state === 'whole') this.#endValue();
    else if (state === 'unclosed') this.#endUnclosed();
    else if (state === 'broken') {
      const isElement = this.#scanned === 'element';
      const from = Math.max(this.#start + 1, Math.min(this.#at, this.#stringStart));
      this.#loseFrom(this.#start, isElement ? 'element' : 'frame', isElement ? from : from - 1);
    }
  }

  /** Whether the member that opens here is that of a record, in a place where a value is due. */
  #isNestedRecord(): boolean {
    const [entry, list, value] = this.#objects;
    const isPlace =
      this.#scanned === 'element' && entry === true && list === false && value === true;
    return isPlace && this.#inValue && (this.#isNamed('"key"') || this.#isNamed('"value"'));
  }

  /** Whether the last string is this name, with its quotes. */
  #isNamed(name: string): boolean {
    const { bytes, base } = this.#queue;
    const start = this.#stringStart - base;
    for (let i = 0; i < name.length; i++) {
      if (bytes[start + i] !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  #endValue(): void {
    const { bytes, base } = this.#queue;
    const scanned = this.#scanned;
    const value = bytes.subarray(this.#start - base, this.#at - base);
    this.#scanned = undefined;
    if (scanned === 'element') {
      const isRecord = this.#sink.onElement(value, this.#start);
      const inner = isRecord ? undefined : this.#findInner();
      if (inner === undefined) this.#endElement();
      else {
        this.#loseFrom(this.#start, 'frame', inner);
        this.#endLost(inner);
        this.#due = 'element';
      }
    } else if (scanned === 'name') {
      this.#name = this.#readName(value);
      this.#due = 'colon';
    } else {
      if (!this.#tooLong) this.#sink.onMember(this.#name, value, this.#start);
      this.#stringStart = this.#at;
      this.#due = 'memberEnd';
    }
  }

  #readName(bytes: Uint8Array): string {
    const text = DECODER.decode(bytes);
    if (text.includes('\ufffd') && !isUtf8(bytes)) {
      this.#sink.onFault('badText', bytes, this.#start);
    }
    try {
      return String(JSON.parse(text));
    } catch {
      this.#sink.onFault('misplaced', bytes, this.#start);
      return text;
    }
  }

  /** The object that began last in the list of values is the next record. */
  #endUnclosed(): void {
    const { bytes, base } = this.#queue;
    this.#scanned = undefined;
    this.#sink.onUnclosed(bytes.subarray(this.#start - base, this.#innerStart - base), this.#start);
    if (this.#listEnded) this.#elementsBehind++;
    this.#at = this.#innerStart;
    this.#due = 'element';
  }

  #fault(fault: FrameFault): void {
    const { bytes, base, end } = this.#queue;
    const until = Math.min(end, this.#at + 1);
    this.#sink.onFault(fault, bytes.subarray(this.#at - base, until - base), this.#at);
  }

  /** Something stands in the frame that is not due there. */
  #lose(): void {
    // The next record may hide in the name that has no colon.
    const start = this.#due === 'colon' ? this.#stringStart : this.#at;
    this.#loseFrom(start, this.#due === 'nothing' ? 'behind' : 'frame', start);
  }

  /** From `start` on bytes belong nowhere; the next record is looked for from `at` on. */
  #loseFrom(start: number, from: LostFrom, at: number): void {
    this.#scanned = undefined;
    this.#inString = false;
    this.#escaped = false;
    this.#start = Math.max(start, this.#queue.start);
    this.#at = at;
    this.#lostFrom = from;
    this.#due = 'lost';
  }

  /** Looks for the next record. False: more bytes are needed to tell. */
  #scanLost(): boolean {
    const { at, isSure } = this.#findRecord(this.#at, this.#hasList);
    this.#at = at;
    if (isSure && at < this.#queue.end) {
      this.#endLost(at);
      this.#hasList = true;
      this.#stringStart = at;
      this.#due = 'element';
    }
    return isSure;
  }

  /** Where the next record begins, from `from` on; the end where there is none. */
  #findRecord(from: number, hasList: boolean): { readonly at: number; readonly isSure: boolean } {
    const { bytes, base, end } = this.#queue;
    for (let at = from; at < end; at++) {
      at = bytes.indexOf(OPEN_OBJECT, at - base) + base;
      if (at < base || at >= end) break;
      const found = this.#isRecordAt(at + 1, hasList);
      if (found !== false) return { at, isSure: found === true };
    }
    return { at: end, isSure: true };
  }

  /** Where a record begins inside of the element that ends at `#at`. */
  #findInner(): number | undefined {
    const { bytes, base } = this.#queue;
    const element = bytes.subarray(0, this.#at - base);
    for (let at = this.#start + 1 - base; ; at++) {
      at = element.indexOf(OPEN_OBJECT, at);
      if (at < 0) return undefined;
      const text = DECODER.decode(element.subarray(at + 1, at + 1 + GAP_LIMIT));
      if (LONE_RECORD_BEGINS.test(text)) return at + base;
    }
  }

  /** Whether a record's first member begins here; `undefined` where the bytes end too early to tell. */
  #isRecordAt(from: number, hasList = this.#hasList): boolean | undefined {
    const until = Math.min(this.#queue.end, from + GAP_LIMIT);
    const text = this.#textOf(from, until);
    if ((hasList ? RECORD_BEGINS : LONE_RECORD_BEGINS).test(text)) return true;
    const mayGrow = !this.#isAll && until === this.#queue.end && until < from + GAP_LIMIT;
    return mayGrow && MAY_BEGIN.test(text) ? undefined : false;
  }

  /** Gives up the bytes that nobody will ask for again. */
  #forget(): void {
    let needed = this.#at;
    if (this.#due === 'lost') {
      needed = Math.max(this.#start, needed - GAP_LIMIT);
      if (this.#at - this.#start > BROKEN_LIMIT) this.#lostHead ??= this.#lostBytes(this.#at);
      if (this.#lostHead === undefined) needed = Math.min(needed, this.#start);
    } else if (this.#scanned === 'member' && this.#at - this.#start > MEMBER_LIMIT) {
      this.#tooLong = true;
      needed = Math.min(needed, this.#stringStart);
    } else if (this.#scanned !== undefined) needed = Math.min(needed, this.#start);
    else needed = Math.min(needed, this.#stringStart);
    this.#queue.forget(needed);
  }

  #lostBytes(end: number): Uint8Array {
    const { bytes, base } = this.#queue;
    return bytes.slice(this.#start - base, Math.min(end, this.#start + BROKEN_LIMIT) - base);
  }

  #endLost(end: number): void {
    const bytes = this.#lostHead ?? this.#lostBytes(end);
    this.#lostHead = undefined;
    if (this.#lostFrom === 'element') {
      this.#sink.onBroken(bytes, this.#start);
      if (this.#listEnded) this.#elementsBehind++;
    } else {
      this.#misplacedBytes += end - this.#start;
      this.#sink.onFault('misplaced', bytes, this.#start);
    }
  }

  #textOf(start: number, end: number): string {
    const { bytes, base } = this.#queue;
    return DECODER.decode(bytes.subarray(Math.max(0, start - base), end - base));
  }
}
