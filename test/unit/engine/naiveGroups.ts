import fc from 'fast-check';
import type { RowGroup } from '../../../src/model/answers.ts';
import type { GroupOrder } from '../../../src/model/groups.ts';
import type { FieldValue } from '../../../src/model/query.ts';
import type { Measure, Schema } from '../../../src/model/schema.ts';
import { compareNames } from './naive.ts';

/** A row under the value of its group. */
export interface GroupedRow {
  readonly value: FieldValue;
  readonly row: number;
}

/** The groups of some rows, counted one row after the other. */
export function groupNaively(
  rows: readonly GroupedRow[],
  readState: (row: number) => FieldValue,
  measures: readonly ((row: number) => FieldValue)[],
): RowGroup[] {
  const values = [...new Set(rows.map(({ value }) => value))];
  return values.map((value) => {
    const members = rows.filter((one) => one.value === value).map(({ row }) => row);
    const of = (state: string) => members.filter((row) => readState(row) === state).length;
    return {
      value,
      count: members.length,
      signed: of('signed'),
      unsigned: of('unsigned'),
      unknown: of('unknown'),
      measures: measures.map(
        (read) => new Set(members.map(read).filter((one) => one !== undefined)).size,
      ),
    };
  });
}

/** The order of groups, by what is written in each. */
export function compareGroups({ by, descending }: GroupOrder, measures: readonly Measure[]) {
  return (a: RowGroup, b: RowGroup): number => {
    const sign = descending ? -1 : 1;
    const byName = compareNames(a.value, b.value);
    if (by === 'value') {
      return a.value === undefined || b.value === undefined ? byName : sign * byName;
    }
    const place = measures.findIndex(({ id }) => id === by);
    const read = (group: RowGroup) =>
      place >= 0 ? (group.measures[place] ?? 0) : Number(Reflect.get(group, by));
    return sign * (read(a) - read(b)) || b.count - a.count || byName;
  };
}

/** Any order of the groups of a table. */
export function groupOrder({ measures }: Schema): fc.Arbitrary<GroupOrder> {
  return fc.record({
    by: fc.constantFrom(
      ...['value', 'count', 'signed', 'unsigned', 'unknown'],
      ...measures.map(({ id }) => id),
    ),
    descending: fc.boolean(),
  });
}
