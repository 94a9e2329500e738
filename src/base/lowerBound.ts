/**
 * The first of the positions from 0 to `length` (exclusive) that is not before something; `length` if all are.
 * @param isBefore true up to some position and false from there on
 */
export function lowerBound(length: number, isBefore: (position: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
