import { listColumns, type Schema } from '../../model/schema.ts';
import type { ViewState } from '../../model/viewState.ts';
import type { Command } from '../../state/commands.ts';
import type { ViewBinding } from '../../state/view.ts';
import { listPresets } from './columnPresets.ts';
import { hideColumn, resetColumns, showColumn } from './editColumns.ts';

/** What can be done to columns, by name: sort by one, show it, hide it, show a set of them. */
export function listColumnCommands(
  { view, setView, setQuery }: Pick<ViewBinding, 'view' | 'setView' | 'setQuery'>,
  schema: Schema,
): readonly Command[] {
  const fields = listColumns(schema);
  const sorts = fields.flatMap(({ id, label }): readonly Command[] =>
    [false, true].map((descending) => ({
      id: `sort ${id} ${descending}`,
      title: `Sort by ${label}, ${descending ? 'descending' : 'ascending'}`,
      group: 'Order',
      words: 'order',
      run: () => setQuery((query) => ({ ...query, sort: [{ field: id, descending }] })),
    })),
  );
  const unsort: Command = {
    id: 'unsort',
    title: 'Clear sort',
    group: 'Order',
    words: 'order of the service reset',
    run: () => setQuery((query) => ({ ...query, sort: [] })),
  };
  const [only, ...others] = view.columns;
  const changeable = fields.filter(({ id }) => others.length > 0 || id !== only);
  const columns = changeable.map(({ id, label }): Command => {
    const isShown = view.columns.includes(id);
    const edit = isShown ? hideColumn : showColumn;
    return {
      id: `column ${id}`,
      title: `${isShown ? 'Hide' : 'Show'} the column ${label}`,
      group: 'Columns',
      words: 'toggle',
      run: () => setView((current: ViewState) => ({ ...current, ...edit(current, id) })),
    };
  });
  const presets = listPresets(schema).map(
    ({ value, label, columns: shown }): Command => ({
      id: `columns ${value}`,
      title: `Columns: ${label}`,
      group: 'Columns',
      words: 'preset set show',
      run: () => setView((current: ViewState) => ({ ...current, ...resetColumns(shown) })),
    }),
  );
  return [...sorts, ...(view.query.sort.length > 0 ? [unsort] : []), ...presets, ...columns];
}
