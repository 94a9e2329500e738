/** An array of 32-bit numbers that grows at its end. */
export class GrowingArray {
  /** Numbers at or above `length` mean nothing. Replaced when it has to grow. */
  values: Uint32Array = new Uint32Array(1_024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}
