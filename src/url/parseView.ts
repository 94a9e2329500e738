import { mergeClauses } from '../model/editQuery.ts';
import { MISSING } from '../model/facets.ts';
import type { Clause, SortKey } from '../model/query.ts';
import { type FieldId, findColumn, findField, listColumns, type Schema } from '../model/schema.ts';
import { isValuesPerKey } from '../model/valuesPerKey.ts';
import {
  createView,
  DEFAULT_PINNED,
  listDefaultColumns,
  type ViewState,
} from '../model/viewState.ts';
import { readClauseName } from './clauseName.ts';
import { decodeText } from './decodeText.ts';
import { parseListText } from './listText.ts';
import { LIST, VERSION } from './vocabulary.ts';

/** The parsed value of a parameter; `undefined` if it is the default or meaningless. */
interface Said<T> {
  readonly value: T | undefined;
  /** Whether all of it was understood. */
  readonly understood: boolean;
}

const NONSENSE: Said<never> = { value: undefined, understood: false };

/**
 * Parses the search part of an address, with or without its `?`; never throws. Parts that are not
 * understood are left out of the view, and `ignored` lists the pieces between `&` that contain them, as
 * written. If a parameter with a single value is repeated, the first value that is not the default counts.
 */
export function parseView(
  search: string,
  schema: Schema,
): {
  readonly view: ViewState;
  readonly ignored: readonly string[];
} {
  const ignored: string[] = [];
  const clauses: Clause[] = [];
  const places: string[] = [];
  let text: string | undefined;
  let sort: readonly SortKey[] | undefined;
  let columns: readonly FieldId[] | undefined;
  let pinned: number | undefined;
  let group: FieldId | undefined;
  let key: string | undefined;
  let nth: number | undefined;

  const takeFirst = <T>(piece: string, current: T | undefined, said: Said<T>): T | undefined => {
    const repeated = current !== undefined && said.value !== undefined;
    if (repeated || !said.understood) ignored.push(piece);
    return current ?? said.value;
  };

  for (const piece of search.replace(/^\?/, '').split('&')) {
    if (piece === '') continue;
    const [name, written] = splitPiece(piece);
    const value = name.includes(LIST) ? '' : decodeText(written);
    if (name === 'v') takeFirst(piece, undefined, readVersion(value));
    else if (name === 'q') text = takeFirst(piece, text, readSearch(value));
    else if (name === 'sort') sort = takeFirst(piece, sort, readSort(value, schema));
    else if (name === 'columns') columns = takeFirst(piece, columns, readColumns(value, schema));
    else if (name === 'pinned') pinned = takeFirst(piece, pinned, readPinned(value, schema));
    else if (name === 'group') group = takeFirst(piece, group, readGroup(value, schema));
    else if (name === 'open') key = takeFirst(piece, key, { value, understood: true });
    else if (name === 'nth') places.push(piece);
    else {
      const clause = readClause(name, written, schema);
      if (clause) clauses.push(clause);
      else ignored.push(piece);
    }
  }
  for (const piece of places) {
    const said = key === undefined ? NONSENSE : readPlace(decodeText(splitPiece(piece)[1]));
    nth = takeFirst(piece, nth, said);
  }

  const plain = createView(schema);
  const view: ViewState = {
    query: { search: text ?? '', clauses: mergeClauses(clauses), sort: sort ?? [] },
    columns: columns ?? plain.columns,
    pinned: pinned ?? plain.pinned,
    open: key === undefined ? undefined : { key, nth: nth ?? 0 },
    ...(group !== undefined && { group }),
  };
  return { view, ignored };
}

/** Splits a piece into the name of a parameter and its encoded value. */
function splitPiece(piece: string): readonly [name: string, written: string] {
  const sign = piece.indexOf('=');
  return sign < 0
    ? [decodeText(piece), '']
    : [decodeText(piece.slice(0, sign)), piece.slice(sign + 1)];
}

function readVersion(value: string): Said<never> {
  return { value: undefined, understood: value === VERSION };
}

function readSearch(value: string): Said<string> {
  return { value: value === '' ? undefined : value, understood: true };
}

function readSort(value: string, schema: Schema): Said<readonly SortKey[]> {
  const words = value.split(',');
  const keys = words.flatMap((word): readonly SortKey[] => {
    const descending = word.startsWith('-');
    const field = descending ? word.slice(1) : word;
    return findColumn(schema, field) ? [{ field, descending }] : [];
  });
  const distinct = keys.filter(
    (key, index) => keys.findIndex((other) => other.field === key.field) === index,
  );
  return {
    value: distinct.length > 0 ? distinct : undefined,
    understood: keys.length === words.length,
  };
}

function readColumns(value: string, schema: Schema): Said<readonly FieldId[]> {
  const words = value.split(',');
  const columns = words.filter((word) => findColumn(schema, word));
  const distinct = [...new Set(columns)];
  const isDefault = distinct.join() === listDefaultColumns(schema).join();
  return {
    value: distinct.length > 0 && !isDefault ? distinct : undefined,
    understood: columns.length === words.length,
  };
}

function readPinned(value: string, schema: Schema): Said<number> {
  const count = readCount(value);
  if (count === undefined || count > listColumns(schema).length) return NONSENSE;
  return { value: count === DEFAULT_PINNED ? undefined : count, understood: true };
}

function readGroup(value: string, schema: Schema): Said<FieldId> {
  return schema.groups.includes(value) ? { value, understood: true } : NONSENSE;
}

function readPlace(value: string): Said<number> {
  const count = readCount(value);
  if (count === undefined) return NONSENSE;
  return { value: count === 0 ? undefined : count, understood: true };
}

function readCount(value: string): number | undefined {
  const count = Number(value);
  return /^\d+$/.test(value) && Number.isSafeInteger(count) ? count : undefined;
}

function readClause(name: string, written: string, schema: Schema): Clause | undefined {
  const { disabled, negated, subject } = readClauseName(name);
  const clause = subject.startsWith(LIST)
    ? readList(subject.slice(LIST.length), written, schema)
    : readValue(subject, decodeText(written), schema);
  return clause && { ...clause, negated, disabled };
}

function readValue(subject: string, value: string, schema: Schema) {
  const isMissing = subject === MISSING;
  const field = isMissing ? value : subject;
  if (findField(schema, field) === undefined) return undefined;
  if (field === 'valuesPerKey' && (isMissing || !isValuesPerKey(value))) return undefined;
  return { kind: 'values', field, values: [isMissing ? undefined : value] } as const;
}

function readList(field: string, written: string, schema: Schema) {
  const values = parseListText(written);
  return values && schema.lists.includes(field)
    ? ({ kind: 'list', field, values } as const)
    : undefined;
}
