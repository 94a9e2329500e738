import type { ViewIndex } from '../../base/units.ts';

/**
 * The row that a typed number means, with or without signs between groups of digits: `1` is the
 * first of `rows`. `undefined` when there is no such row.
 */
export function readRowNumber(text: string, rows: number): ViewIndex | undefined {
  const digits = text.trim().replaceAll(/(?<=\d)[\s.,'\u2019_](?=\d{3})/g, '');
  if (!/^\d{1,9}$/.test(digits)) return undefined;
  const number = Number(digits);
  return number >= 1 && number <= rows ? number - 1 : undefined;
}
