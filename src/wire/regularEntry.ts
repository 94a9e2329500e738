import { readTime } from '../base/readTime.ts';
import { sequenceLength } from '../base/sequenceLength.ts';
import type { EpochMs } from '../base/units.ts';
import { BATCH_FIELDS } from '../model/rowBatch.ts';
import { type BatchBuilder, ROW_SPANS } from './batchBuilder.ts';
import { IRREGULAR } from './recordSplitter.ts';
import { VALUE_MEMBERS } from './valueMembers.ts';

const QUOTE = 0x22;
const ZERO = 0x30;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const ENCODER = new TextEncoder();
const SIGNED = ENCODER.encode('signed');
const UNSIGNED = ENCODER.encode('unsigned');
const UNKNOWN = ENCODER.encode('unknown');
const TRUE = ENCODER.encode('true');
const FALSE = ENCODER.encode('false');
const NULL = ENCODER.encode('null');
const KEY = ENCODER.encode('"key"');
const NAME = ENCODER.encode('"name"');
const VALUE = ENCODER.encode('"value"');

/** The roles of a member of a value. */
const OTHER = -1;
const SIGNATURE = -2;
const TIME = -3;

function fieldIndex(field: (typeof BATCH_FIELDS)[number]): number {
  return BATCH_FIELDS.indexOf(field);
}

const COMPANY = fieldIndex('company');
const TYPE = fieldIndex('type');
const SIGNED_FIELD = fieldIndex('signed');
const KEY_FIELD = fieldIndex('key');
const UPLOADED = fieldIndex('uploaded');
/** Aliases, used if the member itself is missing: their slots follow those of the row. */
const SIGNER = BATCH_FIELDS.length;
const OTHER_TYPE = BATCH_FIELDS.length + 1;
const SLOTS = BATCH_FIELDS.length + 2;

/** Where a member's bytes are noted, for those that do not go to the slot of their field. */
const OTHER_SLOTS: { readonly [name: string]: number } = {
  signer: SIGNER,
  type: OTHER_TYPE,
  isSigned: SIGNATURE,
  lastUploadTimestamp: TIME,
};

interface Member {
  readonly bytes: Uint8Array;
  readonly slot: number;
}

/** The members by the length of their name and its first byte. */
const MEMBERS_BY_SHAPE = new Map<number, Member[]>();
for (const { field, names } of VALUE_MEMBERS) {
  for (const name of names) {
    const slot = OTHER_SLOTS[name] ?? fieldIndex(field);
    const bytes = ENCODER.encode(name);
    const shape = shapeOf(bytes.length, bytes[0] ?? 0);
    MEMBERS_BY_SHAPE.set(shape, [...(MEMBERS_BY_SHAPE.get(shape) ?? []), { bytes, slot }]);
  }
}

function shapeOf(length: number, first: number): number {
  return length * 256 + first;
}

function startsWith(bytes: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word[i]) return false;
  return true;
}

/** 1 for the bytes that a JSON string contains unescaped: ASCII except quote, backslash and controls. */
const PLAIN = new Uint8Array(256).fill(1, 0x20, 0x80);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;

const HEX = new Int8Array(256).fill(-1);
for (let digit = 0; digit < 16; digit++) {
  HEX[digit.toString(16).charCodeAt(0)] = digit;
  HEX[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}

const ESCAPES = new Int16Array(256).fill(-1);
for (const [letter, character] of [
  '""',
  '\\\\',
  '//',
  'b\b',
  'f\f',
  'n\n',
  'r\r',
  't\t',
] as const) {
  if (letter !== undefined && character !== undefined) {
    ESCAPES[letter.charCodeAt(0)] = character.charCodeAt(0);
  }
}

/**
 * Reads entries of the documented form, straight from bytes to the spans of a batch: `key` with a `name`,
 * then `value` as a list of objects whose known members are texts, truth values or null, in any order and
 * with any white space. All other entries are left to `readEntry`, which defines the meaning of an entry;
 * this reader is its fast twin and must agree with it.
 */
export class RegularReader {
  readonly #builder: BatchBuilder;
  #bytes: Uint8Array = new Uint8Array(0);
  #at = 0;
  #end = 0;
  /** Start and end of each slot of the current value. A start of -1 means missing. */
  readonly #slots = new Int32Array(SLOTS * 2);
  /** The last known member of the current value, and the member that followed each member last time. */
  #member: Member | undefined;
  readonly #followers = new Map<Member | undefined, Member>();
  /** The time of the current value, and the latest one of the entry; 0 means none. */
  #time: EpochMs = 0;
  #newest: EpochMs = 0;

  constructor(builder: BatchBuilder) {
    this.#builder = builder;
  }

  /**
   * Reads the entry at `at`, which ends before `end`, and adds its rows to the builder. The caller sets the
   * position of their entry.
   * @returns its end, or `IRREGULAR` if its form is not regular or it is incomplete; no row is added then
   */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.#bytes = bytes;
    this.#at = at;
    this.#end = end;
    const builder = this.#builder;
    const { rows, length } = builder;
    // Unescaped text is never longer than the entry.
    const limit = Math.min(end - at, 1 << 20);
    builder.reserve(limit + 16);
    this.#end = at + limit;
    this.#newest = 0;
    if (this.#readEntry()) {
      builder.noteUpload(this.#newest);
      return this.#at;
    }
    builder.rows = rows;
    builder.length = length;
    return IRREGULAR;
  }

  #readEntry(): boolean {
    if (!this.#take(OPEN_OBJECT) || !this.#takeWord(KEY) || !this.#take(COLON)) return false;
    if (!this.#take(OPEN_OBJECT) || !this.#takeWord(NAME) || !this.#take(COLON)) return false;
    this.#skipSpace();
    const slots = this.#slots;
    if (!this.#readText(KEY_FIELD)) return false;
    const keyStart = slots[2 * KEY_FIELD] ?? -1;
    const keyEnd = slots[2 * KEY_FIELD + 1] ?? -1;
    if (!this.#take(CLOSE_OBJECT) || !this.#take(COMMA)) return false;
    if (!this.#takeWord(VALUE) || !this.#take(COLON) || !this.#take(OPEN_LIST)) return false;
    let index = 0;
    do {
      slots.fill(-1);
      slots[2 * KEY_FIELD] = keyStart;
      slots[2 * KEY_FIELD + 1] = keyEnd;
      if (!this.#readValue()) return false;
      this.#addRow(index++);
    } while (this.#take(COMMA));
    return this.#take(CLOSE_LIST) && this.#take(CLOSE_OBJECT);
  }

  #addRow(valueIndex: number): void {
    const builder = this.#builder;
    const slots = this.#slots;
    const row = builder.beginRow();
    if (slots[2 * COMPANY] === -1) this.#copySlot(SIGNER, COMPANY);
    if (slots[2 * TYPE] === -1) this.#copySlot(OTHER_TYPE, TYPE);
    const { spans } = builder;
    for (let i = 0; i < ROW_SPANS; i++) spans[row + i] = slots[i] ?? -1;
    builder.endRow(valueIndex);
    this.#newest = Math.max(this.#newest, this.#time);
  }

  #copySlot(from: number, to: number): void {
    this.#slots[2 * to] = this.#slots[2 * from] ?? -1;
    this.#slots[2 * to + 1] = this.#slots[2 * from + 1] ?? -1;
  }

  /** Reads an object of the list. */
  #readValue(): boolean {
    if (!this.#take(OPEN_OBJECT)) return false;
    this.#member = undefined;
    this.#write(SIGNED_FIELD, UNKNOWN);
    this.#time = 0;
    do {
      this.#skipSpace();
      const slot = this.#readMemberName();
      if (slot === undefined || !this.#take(COLON)) return false;
      this.#skipSpace();
      if (!this.#readMember(slot)) return false;
    } while (this.#take(COMMA));
    return this.#take(CLOSE_OBJECT);
  }

  #readMember(slot: number): boolean {
    if (slot === TIME) return this.#readTime();
    const byte = this.#bytes[this.#at];
    if (slot === SIGNATURE) {
      if (this.#takeWord(TRUE)) return this.#write(SIGNED_FIELD, SIGNED);
      if (this.#takeWord(FALSE)) return this.#write(SIGNED_FIELD, UNSIGNED);
      return this.#takeWord(NULL) && this.#write(SIGNED_FIELD, UNKNOWN);
    }
    if (slot === OTHER) return byte === QUOTE && this.#skipText();
    if (byte !== QUOTE) {
      if (!this.#takeWord(NULL)) return false;
      this.#slots[2 * slot] = -1;
      return true;
    }
    if (!this.#readText(slot)) return false;
    return (slot !== TYPE && slot !== OTHER_TYPE) || this.#isNormalType(slot);
  }

  /** Reads a whole number, or null. */
  #readTime(): boolean {
    this.#time = 0;
    this.#slots[2 * UPLOADED] = -1;
    if (this.#takeWord(NULL)) return true;
    if (this.#bytes[this.#at] === ZERO) return false;
    let number = 0;
    let digits = 0;
    for (; this.#at < this.#end; this.#at++, digits++) {
      const digit = (this.#bytes[this.#at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    const time = digits > 0 && digits < 16 ? readTime(number) : undefined;
    if (time === undefined) return false;
    this.#time = time;
    return this.#write(UPLOADED, ENCODER.encode(new Date(time).toISOString()));
  }

  /** Whether a type is already in normal form: `A-Z`, digits and `_`, and not empty. */
  #isNormalType(slot: number): boolean {
    const { bytes } = this.#builder;
    const start = this.#slots[2 * slot] ?? 0;
    const end = this.#slots[2 * slot + 1] ?? 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] ?? 0;
      const fits =
        (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x30 && byte <= 0x39) || byte === 0x5f;
      if (!fits) return false;
    }
    return end > start;
  }

  #write(slot: number, word: Uint8Array): true {
    const builder = this.#builder;
    this.#slots[2 * slot] = builder.length;
    builder.reserve(word.length + this.#end - this.#at);
    builder.bytes.set(word, builder.length);
    builder.length += word.length;
    this.#slots[2 * slot + 1] = builder.length;
    return true;
  }

  /** The slot of the member whose name is here; `undefined` if it is not regular. */
  #readMemberName(): number | undefined {
    const bytes = this.#bytes;
    if (bytes[this.#at] !== QUOTE) return undefined;
    const start = this.#at + 1;
    // The members of values nearly always have the same order.
    const guess = this.#followers.get(this.#member);
    if (guess !== undefined) {
      const after = start + guess.bytes.length;
      if (after < this.#end && bytes[after] === QUOTE && startsWith(bytes, start, guess.bytes)) {
        this.#at = after + 1;
        this.#member = guess;
        return guess.slot;
      }
    }
    let at = start;
    while (at < this.#end && PLAIN[bytes[at] ?? 0] === 1) at++;
    if (at >= this.#end || bytes[at] !== QUOTE) return undefined;
    this.#at = at + 1;
    const member = MEMBERS_BY_SHAPE.get(shapeOf(at - start, bytes[start] ?? 0))?.find((known) =>
      startsWith(bytes, start, known.bytes),
    );
    if (member === undefined) return OTHER;
    this.#followers.set(this.#member, member);
    this.#member = member;
    return member.slot;
  }

  /** Copies the text at this position to the builder, unescaped. */
  #readText(slot: number): boolean {
    const from = this.#bytes;
    const builder = this.#builder;
    const to = builder.bytes;
    const end = this.#end;
    let at = this.#at;
    if (from[at] !== QUOTE) return false;
    at++;
    let length = builder.length;
    for (;;) {
      if (at >= end) return false;
      const byte = from[at] ?? 0;
      if (PLAIN[byte] === 1) {
        to[length++] = byte;
        at++;
        continue;
      }
      if (byte === QUOTE) break;
      if (byte >= 0x80) {
        const sequence = sequenceLength(from, at);
        if (sequence === 0 || at + sequence > end) return false;
        for (let i = 0; i < sequence; i++) to[length++] = from[at++] ?? 0;
      } else if (byte === BACKSLASH) {
        const letter = from[at + 1] ?? 0;
        const plain = ESCAPES[letter] ?? -1;
        if (plain >= 0) {
          to[length++] = plain;
          at += 2;
        } else {
          const code = letter === 0x75 ? this.#hexAt(at + 2) : -1;
          // Surrogates are left to the other reader.
          if (code < 0 || (code >= 0xd800 && code <= 0xdfff)) return false;
          if (code < 0x80) to[length++] = code;
          else {
            if (code < 0x800) to[length++] = 0xc0 | (code >> 6);
            else {
              to[length++] = 0xe0 | (code >> 12);
              to[length++] = 0x80 | ((code >> 6) & 0x3f);
            }
            to[length++] = 0x80 | (code & 0x3f);
          }
          at += 6;
        }
      } else return false;
    }
    this.#slots[2 * slot] = builder.length;
    this.#slots[2 * slot + 1] = length;
    builder.length = length;
    this.#at = at + 1;
    return true;
  }

  #hexAt(at: number): number {
    let code = 0;
    for (let i = 0; i < 4; i++) {
      const digit = HEX[this.#bytes[at + i] ?? 0] ?? -1;
      if (digit < 0) return -1;
      code = code * 16 + digit;
    }
    return code;
  }

  /** Skips a text without escapes. */
  #skipText(): boolean {
    let at = this.#at + 1;
    while (at < this.#end) {
      const byte = this.#bytes[at] ?? 0;
      if (PLAIN[byte] === 1) at++;
      else if (byte === QUOTE) {
        this.#at = at + 1;
        return true;
      } else {
        const sequence = byte >= 0x80 ? sequenceLength(this.#bytes, at) : 0;
        if (sequence === 0) return false;
        at += sequence;
      }
    }
    return false;
  }

  #skipSpace(): void {
    while (this.#at < this.#end) {
      const byte = this.#bytes[this.#at];
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return;
      this.#at++;
    }
  }

  /** Skips white space and this byte, if it is next. */
  #take(byte: number): boolean {
    this.#skipSpace();
    if (this.#at >= this.#end || this.#bytes[this.#at] !== byte) return false;
    this.#at++;
    return true;
  }

  /** Skips white space and this word, if it is next. */
  #takeWord(word: Uint8Array): boolean {
    this.#skipSpace();
    if (this.#at + word.length > this.#end || !startsWith(this.#bytes, this.#at, word))
      return false;
    this.#at += word.length;
    return true;
  }
}
