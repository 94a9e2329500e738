import { type FieldId, listColumns, type Schema } from '../../model/schema.ts';
import type { ViewState } from '../../model/viewState.ts';

/** A set of columns for one kind of work. */
export interface ColumnPreset {
  readonly value: string;
  readonly label: string;
  readonly columns: readonly FieldId[];
}

/** The sets of columns of a table: its own, and all of them. */
export function listPresets(schema: Schema): readonly ColumnPreset[] {
  return [
    ...schema.presets.map(({ id, label, columns }) => ({ value: id, label, columns })),
    { value: 'all', label: 'All', columns: listColumns(schema).map((field) => field.id) },
  ];
}

/** The preset whose columns are shown, in its order; `custom` for any others. */
export function findPreset(
  presets: readonly ColumnPreset[],
  { columns }: Pick<ViewState, 'columns'>,
): string {
  const shown = columns.join();
  return presets.find((preset) => preset.columns.join() === shown)?.value ?? 'custom';
}
