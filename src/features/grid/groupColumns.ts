import type { RowGroup } from '../../model/answers.ts';

import { formatSigned } from '../../model/formatValue.ts';
import { SIGNED_STATES } from '../../model/record.ts';
import { type FieldId, requireField, type Schema } from '../../model/schema.ts';

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
export function listGroupColumns(group: FieldId, schema: Schema): readonly GroupColumn[] {
  const { label } = requireField(schema, group);
  return [
    { by: 'value', label, help: 'The value of the group.', read: () => 0 },
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

const SIGNATURES: readonly GroupColumn[] = SIGNED_STATES.map((state) => ({
  by: state,
  label: formatSigned(state),
  help: `Rows of the group whose signature is ${state}.`,
  read: (group) => group[state],
  isPart: true,
}));
