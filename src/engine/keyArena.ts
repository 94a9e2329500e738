import { growBytes, growWords } from '../base/grow.ts';

const ZERO = 0x30;
const NINE = 0x39;
const LARGEST_UNIT = 0xffff;

/**
 * Sort keys of many texts, one behind the other: for each what `naturalKey` gives, every unit of
 * its UTF-16 written as the one to three bytes that UTF-8 has for such a number. The order of the
 * bytes is the order of the units.
 */
export class KeyArena {
  bytes = new Uint8Array(65_536);
  /** Key `k` is from `offsets[k]` up to, not including, `offsets[k + 1]`. */
  offsets = new Uint32Array(1_025);
  count = 0;
  #length = 0;

  /** Adds the key of the folded text from `start` up to, not including, `end`. */
  add(folded: string, start: number, end: number): void {
    // A lone digit becomes three bytes, and no unit more than that.
    const needed = this.#length + 3 * (end - start) + 3;
    if (needed > this.bytes.length) this.bytes = growBytes(this.bytes, needed * 2);
    const { bytes } = this;
    let length = this.#length;
    for (let at = start; at < end; at++) {
      const unit = folded.charCodeAt(at);
      if (unit >= ZERO && unit <= NINE) {
        let stop = at + 1;
        while (stop < end && isDigit(folded.charCodeAt(stop))) stop++;
        let from = at;
        while (from < stop - 1 && folded.charCodeAt(from) === ZERO) from++;
        bytes[length++] = ZERO;
        length = writeUnit(bytes, length, Math.min(stop - from, LARGEST_UNIT));
        for (; from < stop; from++) bytes[length++] = folded.charCodeAt(from);
        at = stop - 1;
      } else if (unit < 0x80) bytes[length++] = unit;
      else length = writeUnit(bytes, length, unit);
    }
    this.#length = length;
    this.count++;
    if (this.count >= this.offsets.length) this.offsets = growWords(this.offsets, this.count * 2);
    this.offsets[this.count] = length;
  }
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

function writeUnit(bytes: Uint8Array, at: number, unit: number): number {
  if (unit < 0x80) {
    bytes[at] = unit;
    return at + 1;
  }
  if (unit < 0x800) {
    bytes[at] = 0xc0 | (unit >> 6);
    bytes[at + 1] = 0x80 | (unit & 0x3f);
    return at + 2;
  }
  bytes[at] = 0xe0 | (unit >> 12);
  bytes[at + 1] = 0x80 | ((unit >> 6) & 0x3f);
  bytes[at + 2] = 0x80 | (unit & 0x3f);
  return at + 3;
}
