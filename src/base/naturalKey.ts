import { fold } from './fold.ts';

const DIGITS = /[0-9]+/g;

function encodeNumber(digits: string): string {
  const significant = digits.replace(/^0+(?=[0-9])/, '');
  return `0${String.fromCharCode(Math.min(significant.length, 0xffff))}${significant}`;
}

/**
 * A text whose plain `<` order is the order that people expect of `text`: case does not count, and
 * numbers inside count as numbers, so that "file2" comes before "file10". Equal keys are equal for
 * sorting. The order does not depend on the locale.
 */
export function naturalKey(text: string): string {
  return fold(text).replace(DIGITS, encodeNumber);
}
