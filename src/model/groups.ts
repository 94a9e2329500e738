import { type SubjectId, subjectOf } from './subjects.ts';

/** What the table can be grouped by. */
export const GROUPS = [
  'type',
  'company',
  'name',
  'location',
  'folder',
] as const satisfies readonly SubjectId[];

export type GroupId = (typeof GROUPS)[number];

/** Which groups are asked for. */
export interface GroupRequest {
  readonly group: GroupId;
  /** Keeps the groups whose value contains this text, whatever the case. */
  readonly find: string;
  readonly limit: number;
  /** Whether spellings of one company, as `foldCompany` tells them, are one group. */
  readonly folded?: boolean;
}

/** Whether a string names something that the table can be grouped by. */
export function isGroupId(id: string): id is GroupId {
  return GROUPS.some((group) => group === id);
}

/** The words for what the table is grouped by. */
export function labelOfGroup(group: GroupId): string {
  return subjectOf(group).label;
}
