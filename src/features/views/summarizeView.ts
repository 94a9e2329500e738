import { type FieldId, requireField } from '../../model/schema.ts';
import { listDefaultColumns } from '../../model/viewState.ts';
import { type SavedView, schemaOf } from '../../state/keep/savedViews.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { parseView } from '../../url/parseView.ts';

/** A short description of a saved view: `“chrome”, 2 filters, by Company`. */
export function summarizeView(view: Pick<SavedView, 'page' | 'address'>): string {
  const schema = schemaOf(view);
  const { query, columns, group } = parseView(view.address, schema).view;
  const labelOf = (field: FieldId) => requireField(schema, field).label;
  const clauses = query.clauses.filter(({ disabled }) => !disabled);
  const parts = [
    ...(query.search === '' ? [] : [`“${query.search}”`]),
    ...(clauses.length === 0 ? [] : [formatCount(clauses.length, 'filter')]),
    ...(query.sort.length === 0
      ? []
      : [`by ${query.sort.map(({ field }) => labelOf(field)).join(', ')}`]),
    ...(group === undefined ? [] : [`grouped by ${labelOf(group)}`]),
    ...(columns.join() === listDefaultColumns(schema).join()
      ? []
      : [formatCount(columns.length, 'column')]),
  ];
  return parts.length === 0 ? 'All rows' : parts.join(', ');
}
