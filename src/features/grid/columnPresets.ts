import { DICTIONARY } from '../../model/dictionary.ts';
import { FIELDS, type FieldId } from '../../model/fields.ts';
import type { ViewState } from '../../model/viewState.ts';

/** A set of columns for one kind of work. */
export interface ColumnPreset {
  readonly value: string;
  readonly label: string;
  readonly columns: readonly FieldId[];
}

export const COLUMN_PRESETS: readonly ColumnPreset[] = [
  ...DICTIONARY.presets.map(({ id, label, columns }) => ({ value: id, label, columns })),
  { value: 'all', label: 'All', columns: FIELDS.map((field) => field.id) },
];

/** The preset whose columns are shown, in its order; `custom` for any others. */
export function findPreset({ columns }: Pick<ViewState, 'columns'>): string {
  const shown = columns.join();
  return COLUMN_PRESETS.find((preset) => preset.columns.join() === shown)?.value ?? 'custom';
}
