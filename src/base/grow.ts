/** A larger array that begins with the same numbers. `length` must not be smaller. */
export function growBytes(array: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length);
  larger.set(array);
  return larger;
}

/** A larger array that begins with the same numbers. `length` must not be smaller. */
export function growWords(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
