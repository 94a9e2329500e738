import { FIELDS } from '../../model/fields.ts';
import type { ViewState } from '../../model/viewState.ts';
import type { Command } from '../../state/commands.ts';
import type { ViewBinding } from '../../state/view.ts';
import { hideColumn, showColumn } from './editColumns.ts';

/** What can be done to each column, by name: sort by it, show it, hide it. */
export function listColumnCommands({
  view,
  setView,
  setQuery,
}: Pick<ViewBinding, 'view' | 'setView' | 'setQuery'>): readonly Command[] {
  const sorts = FIELDS.flatMap(({ id, label }): readonly Command[] =>
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
    title: 'Do not sort',
    group: 'Order',
    words: 'order of the service reset',
    run: () => setQuery((query) => ({ ...query, sort: [] })),
  };
  const columns = FIELDS.map(({ id, label }): Command => {
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
  return [...sorts, ...(view.query.sort.length > 0 ? [unsort] : []), ...columns];
}
