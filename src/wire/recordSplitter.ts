import { isUtf8 } from '../base/isUtf8.ts';
import { ByteQueue } from './byteQueue.ts';
import { isSpace, JsonScanner } from './jsonScanner.ts';
import { beginsWithRecord, findInnerRecord, findRecord, LONGEST_GAP_BYTES } from './recordStart.ts';

/** Receives the parts of an answer. Positions are bytes from the start of the answer. */
export interface SplitterSink {
  /**
   * Called with an object at `bytes[at]`, whose position in the answer is `position`, to read a whole
   * element directly. Returns its end in `bytes`, or `IRREGULAR` to have the splitter find the end.
   */
  readAhead(bytes: Uint8Array, at: number, end: number, position: number): number;
  /**
   * An element of `recordList`: its bytes, valid during the call, and its start. Returns whether it is a
   * record: records may be inside another value.
   */
  onElement(bytes: Uint8Array, start: number): boolean;
  /** An element without an end: the next record begins where a value or the end is due. */
  onUnclosed(bytes: Uint8Array, start: number): void;
  /** Bytes of `recordList` that are not JSON, cut to a readable length. */
  onBroken(bytes: Uint8Array, start: number): void;
  /** An unexpected part between, before or after the records. */
  onFault(fault: FrameFault, bytes: Uint8Array, start: number): void;
  /** Another member of the answer's top object, as JSON text. Very long ones are left out. */
  onMember(name: string, bytes: Uint8Array, start: number): void;
}

/**
 * The faults in the frame around the records: unexpected text, a missing or extra comma, a list of records
 * under another name than `recordList`, a second list, a name that is not UTF-8.
 */
export type FrameFault = 'misplaced' | 'wrongComma' | 'otherName' | 'secondList' | 'badText';

/** The form of the whole answer. */
export interface SplitEnd {
  /** Whether there was a list of records (`null` counts as an empty one). */
  readonly hasList: boolean;
  /** The type of a `recordList` that is not a list, such as "an object". */
  readonly listForm: string | undefined;
  /** Whether the answer ended before its last bracket. */
  readonly cutOff: boolean;
  /** The number of unexpected bytes in the frame. */
  readonly misplacedBytes: number;
  /** The number of elements after the apparent end of the list. */
  readonly elementsBehind: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const LONGEST_MEMBER_BYTES = 1 << 20;
const LONGEST_BROKEN_BYTES = 8_192;
/** The number of bytes that may be read again in an answer of any size. */
const LEAST_READ_AGAIN_BYTES = 1 << 20;
/** Returned by a sink that does not read an element directly. */
export const IRREGULAR = -1;
const DECODER = new TextDecoder();
/** The type of a value in place of the list, in words, by its first character. */
const FORMS: Readonly<Record<string, string>> = {
  '{': 'an object',
  '"': 'a text',
  t: 'a truth value',
  f: 'a truth value',
  n: 'null',
};
const LAST_IS_BRACKET = /\}[ \t\r\n]*$/;
const LIST_ENDS = /\][ \t\r\n]*\}[ \t\r\n]*$/;

/**
 * What is due at the next byte: the top object's bracket; a member's name, its colon, its value, the comma or
 * bracket after it; an element, the comma or bracket after it; nothing. `lost`: the next record is searched for.
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

/** The kind of value that is being scanned. */
type Scanned = 'name' | 'member' | 'element';

/** The place of lost bytes: in an element, in the frame, or after its end. */
type LostFrom = 'element' | 'frame' | 'behind';

/**
 * Splits the bytes of an answer into the elements of its `recordList` without parsing them, so that a
 * broken element does not affect the others and an answer of any size is read in small pieces. Chunks may
 * be cut anywhere.
 *
 * The frame around the elements is read strictly: every deviation is a fault. After a fault, or a broken
 * element, reading continues at the next record (`findRecord`).
 */
export class RecordSplitter {
  readonly #sink: SplitterSink;
  readonly #queue = new ByteQueue();
  /** Whether the list is not wrapped in an object. */
  #isBare = false;
  #due: Due = 'start';
  #hasList = false;
  #listForm: string | undefined;
  #listEnded = false;
  #elementsBehind = 0;
  #misplacedBytes = 0;
  /** The number of bytes that were read again, in search of records inside other values. */
  #readAgain = 0;

  /** Whether all bytes have arrived, so that a decision cannot wait for more. */
  #isAll = false;

  /** The next byte to read, and the first of the lost bytes. */
  #at = 0;
  #lostStart = 0;

  /** The kind of value that `#value` scans. */
  #scanned: Scanned | undefined;
  readonly #value = new JsonScanner();
  /** Whether the value's text is dropped, since it is longer than `LONGEST_MEMBER_BYTES`. */
  #tooLong = false;

  #name = '';
  #lostFrom: LostFrom = 'frame';
  #lostHead: Uint8Array | undefined;

  constructor(sink: SplitterSink) {
    this.#sink = sink;
  }

  /** Reads the next bytes. They are copied, so the caller may reuse the array. */
  push(chunk: Uint8Array): void {
    this.#queue.append(chunk);
    this.#scan();
    this.#forget();
  }

  /** Must be called after the last byte. */
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

  /** An element without an end may contain the records after it: they are read on their own. */
  #readSwallowed(): void {
    while (this.#scanned === 'element') {
      const { start } = this.#value;
      const { end } = this.#queue;
      const inner = findRecord(this.#queue, start + 1, 'lone', this.#isAll).at;
      if (inner === end || !this.#mayReadAgain(end - inner)) return;
      this.#loseFrom(start, 'element', inner);
      this.#scan();
    }
  }

  /** Whether this many bytes may be read again: the total is limited to a few times the answer. */
  #mayReadAgain(bytes: number): boolean {
    this.#readAgain += bytes;
    return this.#readAgain <= LEAST_READ_AGAIN_BYTES + 4 * this.#queue.end;
  }

  #isCutOff(): boolean {
    if (this.#due === 'nothing') return false;
    if (this.#due !== 'lost') return true;
    if (this.#lostFrom === 'behind') return false;
    const { bytes, base, start, end } = this.#queue;
    const tail = DECODER.decode(
      bytes.subarray(Math.max(start, end - LONGEST_GAP_BYTES) - base, end - base),
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

  /** Reads the next byte of the frame other than white space. False if more bytes are needed. */
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

  /** Reads a byte between the elements of the list. */
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
    this.#due = 'elementEnd';
  }

  /**
   * The opening bracket of a member's list: these are the records if its name or its first element says so.
   */
  #openList(): boolean {
    if (this.#name !== 'recordList') {
      const isList = beginsWithRecord(this.#queue, this.#at, this.#isAll);
      if (isList === undefined) return false;
      if (!isList) {
        this.#begin('member');
        return true;
      }
      this.#fault(this.#hasList ? 'secondList' : 'otherName');
    } else if (this.#hasList) this.#fault('secondList');
    this.#hasList = true;
    this.#listForm = undefined;
    this.#listEnded = false;
    this.#pass('firstElement');
    return true;
  }

  /** The opening bracket of a list at the start of the answer. */
  #openBareList(): boolean {
    const isList = beginsWithRecord(this.#queue, this.#at, this.#isAll);
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

  /** A member with the list's name is not a list. Records may be inside it, or after it. */
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

  #pass(due: Due): void {
    this.#at++;
    this.#due = due;
  }

  #begin(scanned: Scanned): void {
    this.#scanned = scanned;
    this.#tooLong = false;
    this.#value.begin(this.#at);
  }

  /** Continues inside a value, up to its last byte. */
  #scanValue(): void {
    const value = this.#value;
    const isElement = this.#scanned === 'element';
    const state = value.scan(this.#queue, isElement);
    this.#at = value.at;
    if (state === 'whole') this.#endValue();
    else if (state === 'unclosed') this.#endUnclosed();
    else if (state === 'broken') {
      const from = Math.max(value.start + 1, Math.min(value.at, value.stringStart));
      this.#loseFrom(value.start, isElement ? 'element' : 'frame', isElement ? from : from - 1);
    }
  }

  #endValue(): void {
    const { bytes, base } = this.#queue;
    const { start } = this.#value;
    const value = bytes.subarray(start - base, this.#at - base);
    const scanned = this.#scanned;
    this.#scanned = undefined;
    if (scanned === 'element') {
      const isRecord = this.#sink.onElement(value, start);
      const mayHold = !isRecord && this.#mayReadAgain(value.length);
      const inner = mayHold ? findInnerRecord(value) : undefined;
      if (inner === undefined) this.#endElement();
      else {
        this.#loseFrom(start, 'frame', start + inner);
        this.#endLost(start + inner);
      }
    } else if (scanned === 'name') {
      this.#name = this.#readName(value, start);
      this.#due = 'colon';
    } else {
      if (!this.#tooLong) this.#sink.onMember(this.#name, value, start);
      this.#due = 'memberEnd';
    }
  }

  #readName(bytes: Uint8Array, start: number): string {
    const text = DECODER.decode(bytes);
    if (!isUtf8(bytes)) this.#sink.onFault('badText', bytes, start);
    try {
      return String(JSON.parse(text));
    } catch {
      this.#sink.onFault('misplaced', bytes, start);
      return text;
    }
  }

  /** The last object in the list of values is the next record. */
  #endUnclosed(): void {
    const { bytes, base } = this.#queue;
    const { start, innerStart } = this.#value;
    this.#scanned = undefined;
    this.#sink.onUnclosed(bytes.subarray(start - base, innerStart - base), start);
    if (this.#listEnded) this.#elementsBehind++;
    this.#at = innerStart;
    this.#due = 'element';
  }

  #fault(fault: FrameFault): void {
    const { bytes, base, end } = this.#queue;
    const until = Math.min(end, this.#at + 1);
    this.#sink.onFault(fault, bytes.subarray(this.#at - base, until - base), this.#at);
  }

  /** An unexpected part begins in the frame. */
  #lose(): void {
    // The next record may be inside the name that has no colon.
    const start = this.#due === 'colon' ? this.#value.start : this.#at;
    this.#loseFrom(start, this.#due === 'nothing' ? 'behind' : 'frame', start);
  }

  /** Bytes from `start` on are unexpected; the next record is searched from `at` on. */
  #loseFrom(start: number, from: LostFrom, at: number): void {
    this.#scanned = undefined;
    this.#lostStart = Math.max(start, this.#queue.start);
    this.#lostFrom = from;
    this.#at = at;
    this.#due = 'lost';
  }

  /** Searches for the next record. False if more bytes are needed. */
  #scanLost(): boolean {
    const context = this.#hasList ? 'listed' : 'lone';
    const { at, isSure } = findRecord(this.#queue, this.#at, context, this.#isAll);
    this.#at = at;
    if (isSure && at < this.#queue.end) {
      this.#hasList = true;
      this.#endLost(at);
    }
    return isSure;
  }

  /** Ends the lost bytes here. */
  #endLost(end: number): void {
    const start = this.#lostStart;
    const bytes = this.#lostHead ?? this.#lostBytes(end);
    this.#lostHead = undefined;
    this.#due = 'element';
    if (this.#lostFrom === 'element') {
      this.#sink.onBroken(bytes, start);
      if (this.#listEnded) this.#elementsBehind++;
    } else {
      this.#misplacedBytes += end - start;
      this.#sink.onFault('misplaced', bytes, start);
    }
  }

  #lostBytes(end: number): Uint8Array {
    const { bytes, base } = this.#queue;
    const start = this.#lostStart;
    return bytes.slice(start - base, Math.min(end, start + LONGEST_BROKEN_BYTES) - base);
  }

  /** Releases the bytes that are not needed any more. */
  #forget(): void {
    const value = this.#value;
    let needed = this.#at;
    if (this.#due === 'lost') {
      if (this.#at - this.#lostStart > LONGEST_BROKEN_BYTES)
        this.#lostHead ??= this.#lostBytes(this.#at);
      needed = this.#lostHead === undefined ? this.#lostStart : needed - LONGEST_GAP_BYTES;
    } else if (this.#scanned === 'member' && this.#at - value.start > LONGEST_MEMBER_BYTES) {
      this.#tooLong = true;
      needed = Math.min(needed, value.stringStart);
    } else if (this.#scanned !== undefined || this.#due === 'colon') needed = value.start;
    this.#queue.forget(needed);
  }
}
