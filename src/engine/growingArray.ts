/** Whole numbers below 2^8, 2^16 or 2^32. */
export type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The first capacity. */
const FEW = 1_024;

/**
 * An array of whole numbers below 2^32 that grows at its end. A number takes as many bytes as the
 * largest of them needs: 1, 2 or 4.
 */
export class GrowingArray {
  /** Numbers at or above `length` mean nothing. Replaced when it has to grow. */
  values: Numbers = new Uint8Array(FEW);
  length = 0;
  #limit = 0x100;

  /** @param value a whole number from 0 up to, not including, 2^32 */
  push(value: number): void {
    if (value >= this.#limit) this.#widen(value);
    if (this.length === this.values.length) {
      this.values = copyTo(widthOf(this.#limit), this.length * 2, this.values);
    }
    this.values[this.length++] = value;
  }

  #widen(value: number): void {
    this.#limit = value < 0x1_0000 ? 0x1_0000 : 0x1_0000_0000;
    this.values = copyTo(widthOf(this.#limit), this.values.length, this.values);
  }
}

type Width = Uint8ArrayConstructor | Uint16ArrayConstructor | Uint32ArrayConstructor;

function widthOf(limit: number): Width {
  if (limit === 0x100) return Uint8Array;
  return limit === 0x1_0000 ? Uint16Array : Uint32Array;
}

function copyTo(width: Width, length: number, values: Numbers): Numbers {
  const copy = new width(length);
  copy.set(values);
  return copy;
}
