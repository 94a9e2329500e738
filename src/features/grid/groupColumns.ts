import type { RowGroup } from '../../model/answers.ts';
import { fieldOf } from '../../model/fields.ts';
import { type GroupId, labelOfGroup } from '../../model/groups.ts';
import type { Schema } from '../../model/schema.ts';

/** A column of the table of groups. The first one holds the values, all others hold numbers. */
export interface GroupColumn {
  /** The order by this column, as in `GroupOrder`. */
  readonly by: string;
  readonly label: string;
  readonly help: string;
  readonly read: (group: RowGroup) => number;
  /** Whether the number is a part of the rows, and has a share. */
  readonly isPart?: true;
}

/** The columns of the groups of a field; a measure of the field itself would always be one. */
export function listGroupColumns(group: GroupId, schema: Schema): readonly GroupColumn[] {
  return [
    { by: 'value', label: labelOfGroup(group), help: 'The value of the group.', read: () => 0 },
    { by: 'count', label: 'Rows', help: 'Rows of the group.', read: ({ count }) => count },
    ...schema.measures
      .map(({ id, label, help, of }, place) => ({
        ...{ by: id, label, help, of },
        read: ({ measures }: RowGroup) => measures[place] ?? 0,
      }))
      .filter(({ of }) => of !== group),
    ...(schema.split === undefined ? [] : SIGNATURES),
  ];
}

const { words = {} } = fieldOf('signed');

const SIGNATURES: readonly GroupColumn[] = (['signed', 'unsigned', 'unknown'] as const).map(
  (state) => ({
    by: state,
    label: words[state] ?? state,
    help: `Rows of the group whose signature is ${state}.`,
    read: (group) => group[state],
    isPart: true,
  }),
);
