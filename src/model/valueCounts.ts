import type { FieldId } from './schema.ts';

/**
 * Most rows first; or by share: the smallest of signed or the largest of unsigned first, values without rows
 * last.
 */
export type CountOrder = 'rows' | 'leastSigned' | 'mostUnsigned';

/** Which values of a subject are asked for. */
export interface CountRequest {
  readonly field: FieldId;
  /** Whether rows without a value are counted, too, as one more value. */
  readonly missing: boolean;
  /** Keeps the values of at least so many rows of the view. 0 keeps all types that are documented. */
  readonly atLeast: number;
  readonly order: CountOrder;
  readonly limit: number;
  /** Whether spellings of one company, as `foldCompany` tells them, are counted as one value. */
  readonly folded?: boolean;
}
