import type { Clause, ListClause, Query, ValuesClause } from '../model/query.ts';
import type { Schema } from '../model/schema.ts';
import { DEFAULT_PINNED, listDefaultColumns, type ViewState } from '../model/viewState.ts';
import { encodeText } from './encodeText.ts';
import { guardEnd } from './guardEnd.ts';
import { formatListText } from './listText.ts';
import { EXCLUDED, LIST, type ReservedName, SWITCHED_OFF, VERSION } from './vocabulary.ts';

/**
 * Formats a view as the search part of an address, with its `?`; empty for the default view. Defaults are
 * left out. `ignored` holds the pieces that `parseView` could not use. They are written unchanged at the
 * end, so that opening an odd address does not change it.
 */
export function formatView(
  view: ViewState,
  schema: Schema,
  ignored: readonly string[] = [],
): string {
  const lists = view.query.clauses.filter((clause) => clause.kind === 'list');
  const said = [...formatQuery(view.query), ...formatRest(view, schema), ...lists.map(formatList)];
  const version = said.length > 0 ? [parameter('v', VERSION)] : [];
  const pieces = [...version, ...said].join('&');
  const all = [...(pieces === '' ? [] : [guardEnd(pieces)]), ...ignored];
  return all.length > 0 ? `?${all.join('&')}` : '';
}

function formatQuery({ search, clauses, sort }: Query): readonly string[] {
  const keys = sort.map((key) => (key.descending ? `-${key.field}` : key.field));
  return [
    ...(search === '' ? [] : [parameter('q', search)]),
    ...clauses.filter((clause) => clause.kind === 'values').flatMap(formatValues),
    ...(keys.length > 0 ? [parameter('sort', keys.join(','))] : []),
  ];
}

function formatValues(clause: ValuesClause): readonly string[] {
  const prefix = formatPrefix(clause);
  return clause.values.map((value) =>
    value === undefined
      ? `${prefix}${parameter('missing', clause.field)}`
      : `${prefix}${clause.field}=${encodeText(value)}`,
  );
}

function formatList(clause: ListClause): string {
  return `${formatPrefix(clause)}${LIST}${clause.field}=${formatListText(clause.values)}`;
}

function formatPrefix({ negated, disabled }: Clause): string {
  return `${disabled ? SWITCHED_OFF : ''}${negated ? EXCLUDED : ''}`;
}

function formatRest(
  { columns, pinned, open, group }: ViewState,
  schema: Schema,
): readonly string[] {
  return [
    ...(columns.join() === listDefaultColumns(schema).join()
      ? []
      : [parameter('columns', columns.join(','))]),
    ...(pinned === DEFAULT_PINNED ? [] : [parameter('pinned', String(pinned))]),
    ...(group === undefined ? [] : [parameter('group', group)]),
    ...(open === undefined ? [] : [parameter('open', open.key)]),
    ...(open === undefined || open.nth === 0 ? [] : [parameter('nth', String(open.nth))]),
  ];
}

function parameter(name: ReservedName, value: string): string {
  return `${name}=${encodeText(value)}`;
}
