import { joinBytes } from '../base/joinBytes.ts';
import { sequenceLength } from '../base/sequenceLength.ts';

/** An encoding of text, by the name that the Encoding Standard gives it, such as `windows-1252`. */
export type EncodingName = string;

const UTF8: EncodingName = 'utf-8';
/** Bytes that tell the encoding of a text, in most cases. */
const FIRST_BYTES = 4;
const REPLACEMENT = '\ufffd';
const REPLACEMENTS = /\ufffd/g;

/**
 * The encoding that the first bytes of a text show (`first` holds up to four of them): a byte order
 * mark, or the zeros of UTF-16 in text that begins with ASCII.
 */
function detectEncoding(first: Uint8Array): EncodingName | undefined {
  const [a = -1, b = -1, c = -1, d = -1] = first;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xef && b === 0xbb && c === 0xbf) return UTF8;
  if (a > 0 && b === 0 && c > 0 && d === 0) return 'utf-16le';
  if (a === 0 && b > 0 && c === 0 && d > 0) return 'utf-16be';
  return undefined;
}

function makeDecoder(label: string | undefined): TextDecoder | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label);
  } catch {
    return undefined;
  }
}

/**
 * Turns text of any encoding into UTF-8, from chunks cut anywhere. Which encoding it is, is decided
 * by a byte order mark or the zeros of UTF-16; else by the first character that is not ASCII: where it
 * is valid UTF-8 the text is UTF-8, else it is of the encoding that its header names. UTF-8 passes
 * unchanged, faults included.
 */
export class ToUtf8 {
  readonly #header: TextDecoder | undefined;
  readonly #encoder = new TextEncoder();
  readonly #onBad: (at: number) => void;
  #written = 0;
  /** The first byte of a unit of UTF-16 that is cut between two chunks. */
  #halfUnit: number | undefined;
  #decoder: TextDecoder | undefined;
  #encoding: EncodingName = UTF8;
  #isDecided = false;
  #isFirst = true;
  /** Bytes that are not enough to decide by. */
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  /**
   * @param onBad hears of each character that can't be decoded, and its place in the UTF-8
   * @param header the encoding that a header names; one that is not known counts as none
   * @param fixed the encoding to use whatever the bytes are
   */
  constructor(
    onBad: (at: number) => void,
    header?: string | undefined,
    fixed?: EncodingName | undefined,
  ) {
    this.#onBad = onBad;
    const named = makeDecoder(header);
    // Text in UTF-16 shows it.
    this.#header = named?.encoding.startsWith('utf-') ? undefined : named;
    if (fixed !== undefined) this.#decide(fixed);
  }

  /** The encoding, as far as it is decided. */
  get encoding(): EncodingName {
    return this.#encoding;
  }

  /** The next bytes as UTF-8. */
  push(chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (this.#isDecided) return this.#convert(chunk, false);
    const bytes = joinBytes(this.#held, chunk);
    this.#held = new Uint8Array(0);
    return this.#read(bytes, false);
  }

  /** No more bytes come: the last of the text. */
  end(): Uint8Array<ArrayBuffer> {
    const rest = this.#isDecided ? new Uint8Array(0) : this.#read(this.#held, true);
    return this.#isDecided ? joinBytes(rest, this.#convert(new Uint8Array(0), true)) : rest;
  }

  #read(bytes: Uint8Array<ArrayBuffer>, isAll: boolean): Uint8Array<ArrayBuffer> {
    if (this.#isFirst) {
      if (bytes.length < FIRST_BYTES && !isAll) return this.#hold(bytes, 0);
      this.#isFirst = false;
      const found = detectEncoding(bytes.subarray(0, FIRST_BYTES));
      if (found !== undefined || this.#header === undefined) this.#decide(found ?? UTF8);
    }
    if (this.#isDecided) return this.#convert(bytes, false);
    const at = bytes.findIndex((byte) => byte >= 0x80);
    if (at < 0) return bytes;
    if (bytes.length < at + FIRST_BYTES && !isAll) return this.#hold(bytes, at);
    const isUtf8 = sequenceLength(bytes, at) > 0;
    this.#decide(isUtf8 ? UTF8 : (this.#header?.encoding ?? UTF8));
    return this.#convert(bytes, false);
  }

  #hold(bytes: Uint8Array<ArrayBuffer>, from: number): Uint8Array<ArrayBuffer> {
    this.#held = bytes.slice(from);
    return bytes.subarray(0, from);
  }

  #decide(encoding: EncodingName): void {
    this.#isDecided = true;
    this.#isFirst = false;
    this.#encoding = encoding;
    this.#decoder = encoding === UTF8 ? undefined : new TextDecoder(encoding);
  }

  #convert(bytes: Uint8Array<ArrayBuffer>, isAll: boolean): Uint8Array<ArrayBuffer> {
    if (this.#decoder === undefined) return bytes;
    const text = this.#decoder.decode(bytes, { stream: !isAll });
    const utf8 = this.#encoder.encode(text);
    const own = this.#countOwn(bytes);
    if (text.includes(REPLACEMENT)) this.#reportBad(own, text);
    this.#written += utf8.length;
    return utf8;
  }

  /** A text may hold the replacement character by itself: those of UTF-16 are not counted. */
  #reportBad(own: number, text: string): void {
    const places = [...text.matchAll(REPLACEMENTS)].map(({ index }) => index);
    for (const place of places.slice(own)) {
      this.#onBad(this.#written + this.#encoder.encode(text.slice(0, place)).length);
    }
  }

  /** How many units of UTF-16 are the replacement character; 0 in other encodings. */
  #countOwn(bytes: Uint8Array): number {
    if (!this.#encoding.startsWith('utf-16')) return 0;
    const isBig = this.#encoding === 'utf-16be';
    let count = 0;
    for (const byte of bytes) {
      if (this.#halfUnit === undefined) {
        this.#halfUnit = byte;
        continue;
      }
      const unit = isBig ? (this.#halfUnit << 8) | byte : (byte << 8) | this.#halfUnit;
      if (unit === 0xfffd) count++;
      this.#halfUnit = undefined;
    }
    return count;
  }
}
