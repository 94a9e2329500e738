import type { GridRow } from '../../model/answers.ts';
import { FIELDS, type Field } from '../../model/fields.ts';
import type { FieldValue } from '../../model/query.ts';

/** A value of a row beside those of the other rows. */
export interface ComparedValue {
  readonly value: FieldValue;
  /** Whether another value has as many rows, or more: it is what to look at. */
  readonly differs: boolean;
}

/** A field of several rows. */
export interface ComparedField {
  readonly field: Field;
  /** One for each row, in their order. */
  readonly values: readonly ComparedValue[];
  readonly equal: boolean;
}

/**
 * Every field of some rows, side by side. Where they are not equal, the values of most rows are what
 * the others differ from; where no value has more rows than every other, all of them differ.
 */
export function compareRows(rows: readonly GridRow[]): readonly ComparedField[] {
  return FIELDS.map((field) => {
    const values = rows.map(({ cells }) => cells[field.id]);
    const counts = new Map<FieldValue, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const leaders = [...counts].filter(([, count]) => count === most);
    const usual = leaders.length === 1 ? leaders[0] : undefined;
    return {
      field,
      equal: counts.size <= 1,
      values: values.map((value) => ({
        value,
        differs: counts.size > 1 && (usual === undefined || usual[0] !== value),
      })),
    };
  });
}
