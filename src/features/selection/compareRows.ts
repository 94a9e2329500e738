import { fold } from '../../base/fold.ts';
import type { GridRow } from '../../model/answers.ts';
import { type Field, type FieldValue, listColumns, type Schema } from '../../model/schema.ts';

/** A value of a row compared with those of the other rows. */
export interface ComparedValue {
  readonly value: FieldValue;
  /** Whether it is not the most common value, and therefore highlighted. */
  readonly differs: boolean;
}

/** A field of several rows. */
export interface ComparedField {
  readonly field: Field;
  /** One for each row, in order. */
  readonly values: readonly ComparedValue[];
  readonly equal: boolean;
}

/**
 * Compares every field of several rows. The most common value is the norm, and the others differ from it;
 * if no value is more common than every other, all of them differ. Spellings that differ only in case are one
 * value, where the field says so.
 */
export function compareRows(rows: readonly GridRow[], schema: Schema): readonly ComparedField[] {
  return listColumns(schema).map((field) => {
    const values = rows.map(({ cells }) => cells[field.id]);
    const keyOf = (value: FieldValue) =>
      field.spellings === 'case' && value !== undefined ? fold(value) : value;
    const counts = new Map<FieldValue, number>();
    for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
    const most = Math.max(0, ...counts.values());
    const leaders = [...counts].filter(([, count]) => count === most);
    const usual = leaders.length === 1 ? leaders[0] : undefined;
    return {
      field,
      equal: counts.size <= 1,
      values: values.map((value) => ({
        value,
        differs: counts.size > 1 && (usual === undefined || usual[0] !== keyOf(value)),
      })),
    };
  });
}
