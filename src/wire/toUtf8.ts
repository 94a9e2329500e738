import { joinBytes } from '../base/joinBytes.ts';
import { sequenceLength } from '../base/sequenceLength.ts';

/** A text encoding by its name in the Encoding Standard, such as `windows-1252`. */
export type EncodingName = string;

const UTF8: EncodingName = 'utf-8';
/** The number of bytes that reveal the encoding of a text in most cases. */
const FIRST_BYTES = 4;
const REPLACEMENT = '\ufffd';
const REPLACEMENTS = /\ufffd/g;

/**
 * Detects the encoding from the first bytes of a text (`first` holds up to four of them): a byte order
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
 * Converts text of any encoding to UTF-8, from chunks of any size. A byte order mark or the zeros of UTF-16
 * decide the encoding; otherwise the first character that is not ASCII decides: if it is valid UTF-8 the
 * text is UTF-8, or else it has the encoding in the header. UTF-8 passes unchanged, faults included.
 */
export class ToUtf8 {
  readonly #header: TextDecoder | undefined;
  readonly #encoder = new TextEncoder();
  readonly #onBad: (at: number) => void;
  #written = 0;
  /** The first byte of a UTF-16 unit that is split between two chunks. */
  #halfUnit: number | undefined;
  #decoder: TextDecoder | undefined;
  #encoding: EncodingName = UTF8;
  #isDecided = false;
  #isFirst = true;
  /** Bytes that do not decide the encoding yet. */
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  /**
   * @param onBad is called for each character that cannot be decoded, with its position in the UTF-8
   * @param header the encoding in a header; an unknown one is ignored
   * @param fixed the encoding to use in any case
   */
  constructor(
    onBad: (at: number) => void,
    header?: string | undefined,
    fixed?: EncodingName | undefined,
  ) {
    this.#onBad = onBad;
    const named = makeDecoder(header);
    // Text in UTF-16 is detected from its bytes.
    this.#header = named?.encoding.startsWith('utf-') ? undefined : named;
    if (fixed !== undefined) this.#decide(fixed);
  }

  /** The encoding, as far as it is decided. */
  get encoding(): EncodingName {
    return this.#encoding;
  }

  /** Converts the next bytes to UTF-8. */
  push(chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
    if (this.#isDecided) return this.#convert(chunk, false);
    const bytes = joinBytes(this.#held, chunk);
    this.#held = new Uint8Array(0);
    return this.#read(bytes, false);
  }

  /** Must be called after the last byte. Returns the rest of the text. */
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

  /**
   * Reports characters that cannot be decoded. A text may contain the replacement character itself: in
   * UTF-16 these are not counted.
   */
  #reportBad(own: number, text: string): void {
    const places = [...text.matchAll(REPLACEMENTS)].map(({ index }) => index);
    for (const place of places.slice(own)) {
      this.#onBad(this.#written + this.#encoder.encode(text.slice(0, place)).length);
    }
  }

  /** The number of replacement characters in UTF-16 text; 0 in other encodings. */
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
