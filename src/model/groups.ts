import type { FieldId } from './schema.ts';

/** The order of groups. */
export interface GroupOrder {
  /** `value`, `count`, a state of a signature, or the id of a measure. */
  readonly by: string;
  readonly descending: boolean;
}

/** The groups of most rows first. */
export const LARGEST_FIRST: GroupOrder = { by: 'count', descending: true };

/** Which groups are asked for. */
export interface GroupRequest {
  readonly group: FieldId;
  /** Keeps the groups whose value contains this text, whatever the case. */
  readonly find: string;
  readonly limit: number;
  readonly order: GroupOrder;
  /** Whether spellings of one company, as `foldCompany` tells them, are one group. */
  readonly folded?: boolean;
}
