import { FIELDS, type FieldId } from '../../model/fields.ts';
import type { ViewState } from '../../model/viewState.ts';

export type PresetId = 'overview' | 'paths' | 'signing' | 'all';

/** A set of columns for one kind of work. */
export interface ColumnPreset {
  readonly value: PresetId;
  readonly label: string;
  readonly columns: readonly FieldId[];
}

export const COLUMN_PRESETS: readonly ColumnPreset[] = [
  {
    value: 'overview',
    label: 'Overview',
    columns: ['name', 'type', 'signed', 'company', 'product', 'description'],
  },
  {
    value: 'paths',
    label: 'Paths',
    columns: ['name', 'location', 'path', 'canonicalPath', 'key'],
  },
  {
    value: 'signing',
    label: 'Signing',
    columns: ['name', 'signed', 'company', 'product', 'type', 'path'],
  },
  { value: 'all', label: 'All', columns: FIELDS.map((field) => field.id) },
];

/** The preset whose columns are shown, in its order; `custom` for any others. */
export function findPreset({ columns }: Pick<ViewState, 'columns'>): PresetId | 'custom' {
  const shown = columns.join();
  return COLUMN_PRESETS.find((preset) => preset.columns.join() === shown)?.value ?? 'custom';
}
