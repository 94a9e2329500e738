import { DICTIONARY } from './dictionary.ts';
import type { FieldId } from './schema.ts';
import { subjectOf } from './subjects.ts';

/** What the table can be grouped by. */
export const GROUPS: readonly FieldId[] = DICTIONARY.groups;

export type GroupId = FieldId;

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
  readonly group: GroupId;
  /** Keeps the groups whose value contains this text, whatever the case. */
  readonly find: string;
  readonly limit: number;
  readonly order: GroupOrder;
  /** Whether spellings of one company, as `foldCompany` tells them, are one group. */
  readonly folded?: boolean;
}

/** Whether a string names something that the table can be grouped by. */
export function isGroupId(id: string): boolean {
  return GROUPS.includes(id);
}

/** The words for what the table is grouped by. */
export function labelOfGroup(group: GroupId): string {
  return subjectOf(group).label;
}
