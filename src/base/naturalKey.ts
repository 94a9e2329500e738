import { fold } from './fold.ts';

const DIGITS = /[0-9]+/g;

function encodeNumber(digits: string): string {
  const significant = digits.replace(/^0+(?=[0-9])/, '');
  return `0${String.fromCharCode(Math.min(significant.length, 0xffff))}${significant}`;
}

/**
 * A sort key for natural order: comparing keys with `<` ignores case and compares numbers within the text
 * by value, so that "file2" precedes "file10". The order does not depend on the locale.
 */
export function naturalKey(text: string): string {
  return fold(text).replace(DIGITS, encodeNumber);
}
