import type { FieldId } from './schema.ts';

/** What rows are tallied by. */
export type TallySubject = FieldId;

/** Most rows first, or the smallest share of signed rows first, and what has no rows last. */
export type TallyOrder = 'rows' | 'leastSigned';

/** Which values of a subject are asked for. */
export interface TallyRequest {
  readonly subject: TallySubject;
  /** Whether rows without a value are tallied, too, as one more value. */
  readonly missing: boolean;
  /** Keeps the values of at least so many rows of the view. 0 keeps all types that are documented. */
  readonly atLeast: number;
  readonly order: TallyOrder;
  readonly limit: number;
  /** Whether spellings of one company, as `foldCompany` tells them, are tallied as one value. */
  readonly folded?: boolean;
}
