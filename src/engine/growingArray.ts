import { growWords } from '../base/grow.ts';

/** An array of 32-bit numbers that grows at its end. */
export class GrowingArray {
  /** Numbers at or above `length` mean nothing. Replaced when it has to grow. */
  values: Uint32Array = new Uint32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      this.values = growWords(this.values, this.length * 2);
    }
    this.values[this.length++] = value;
  }
}
