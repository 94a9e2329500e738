import { fieldOf } from '../../model/fields.ts';
import { labelOfGroup } from '../../model/groups.ts';
import { DEFAULT_COLUMNS } from '../../model/viewState.ts';
import { formatCount } from '../../ui/formatNumber.ts';
import { parseView } from '../../url/parseView.ts';

/** A short description of the view of an address: `“chrome”, 2 filters, by Company`. */
export function summarizeView(address: string): string {
  const { query, columns, group } = parseView(address).view;
  const clauses = query.clauses.filter(({ disabled }) => !disabled);
  const parts = [
    ...(query.search === '' ? [] : [`“${query.search}”`]),
    ...(clauses.length === 0 ? [] : [formatCount(clauses.length, 'filter')]),
    ...(query.sort.length === 0
      ? []
      : [`by ${query.sort.map(({ field }) => fieldOf(field).label).join(', ')}`]),
    ...(group === undefined ? [] : [`grouped by ${labelOfGroup(group)}`]),
    ...(columns.join() === DEFAULT_COLUMNS.join() ? [] : [formatCount(columns.length, 'column')]),
  ];
  return parts.length === 0 ? 'All rows' : parts.join(', ');
}
