import { parseSearch } from '../../../src/language/parseSearch.ts';
import type {
  ColumnProfile,
  CountInView,
  FacetCount,
  FacetCounts,
  SignedCount,
  ValueCounts,
} from '../../../src/model/answers.ts';
import { DICTIONARY } from '../../../src/model/dictionary.ts';
import type { FacetRequest } from '../../../src/model/facets.ts';
import { foldCompany } from '../../../src/model/foldCompany.ts';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';
import type { Clause, CountedValue, FieldValue, Query } from '../../../src/model/query.ts';
import { type ProcessRecord, SIGNED_STATES } from '../../../src/model/record.ts';
import type { FieldId } from '../../../src/model/schema.ts';
import type { CountRequest } from '../../../src/model/valueCounts.ts';
import { VALUES_PER_KEY } from '../../../src/model/valuesPerKey.ts';
import { FIELDS, isFieldId } from '../../dictionaryFields.ts';
import { compareNaturally, containsNaively, foldNaively } from '../naturalOrder.ts';
import { cellOf } from './cellOf.ts';
import { means } from './naiveExpression.ts';

/** What the engine answers, worked out row by row from plain arrays of records. */

/** The place of a record in its array. */
export type Row = number;

/** The folder of a record as a facet lists it. */
function folderOf({ canonicalPath = '', path = '' }: ProcessRecord): FieldValue {
  const folder = [canonicalPath, path].map((one) => /^.*[\\/]/s.exec(one)?.[0]);
  return folder.map((one) => one && foldNaively(one)).find((one) => one !== undefined);
}

/** How many records have the key of a record, as a facet lists it. */
function valuesPerKey({ key = '' }: ProcessRecord, records: readonly ProcessRecord[]): string {
  const count = records.filter((other) => foldNaively(other.key ?? '') === foldNaively(key)).length;
  return count < 4 ? String(count) : '4+';
}

/** The value of a id in a record. */
export function valueIn(
  record: ProcessRecord | undefined,
  records: readonly ProcessRecord[],
  id: FieldId,
): FieldValue {
  if (id === 'folder') return record && folderOf(record);
  if (id === 'valuesPerKey') return record && valuesPerKey(record, records);
  return cellOf(record, id);
}

function fitsClause(
  clause: Clause,
  record: ProcessRecord,
  records: readonly ProcessRecord[],
): boolean {
  if (clause.kind === 'values') {
    return clause.values.includes(valueIn(record, records, clause.field));
  }
  const cell = cellOf(record, clause.field);
  return clause.values.some((value) => foldNaively(value) === foldNaively(cell ?? ''));
}

function keeps(
  record: ProcessRecord,
  records: readonly ProcessRecord[],
  query: Query,
  except?: FieldId,
): boolean {
  const { expression } = parseSearch(query.search, DICTIONARY);
  return (
    (expression === undefined || means(expression, record, records)) &&
    query.clauses.every((clause) => {
      if (clause.disabled || (clause.kind === 'values' && clause.field === except)) return true;
      return fitsClause(clause, record, records) !== clause.negated;
    })
  );
}

function compareValues(a: FieldValue, b: FieldValue, descending: boolean): number {
  if (a === undefined || b === undefined) {
    return a === b ? 0 : a === undefined ? 1 : -1;
  }
  return descending ? compareNaturally(b, a) : compareNaturally(a, b);
}

/** The rows of a view, in its order. */
export function viewRows(
  records: readonly ProcessRecord[],
  query: Query,
  except?: FieldId,
): readonly Row[] {
  const rows = [...records.keys()].filter((row) => {
    const record = records[row];
    return record !== undefined && keeps(record, records, query, except);
  });
  return rows.sort((a, b) => {
    for (const { field, descending } of query.sort) {
      const order = compareValues(cellOf(records[a], field), cellOf(records[b], field), descending);
      if (order !== 0) return order;
    }
    return a - b;
  });
}

export function compareNames(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

/** How a facet is asked for, and the values that its clauses name. */
export interface NaiveFacetRequest extends FacetRequest {
  readonly chosen: readonly FieldValue[];
}

/** The counts of a facet over the rows that the other clauses keep. */
export function countFacetNaively(
  records: readonly ProcessRecord[],
  query: Query,
  request: NaiveFacetRequest,
): FacetCounts {
  const { field, find, limit, chosen, order = 'count', folded = false } = request;
  if (field === 'missing') throw new Error('Every field has rows of its own.');
  const groupOf = groupNaively(records, field, folded);
  const fits = (value: FieldValue) =>
    find.trim() === '' ||
    groupOf(value).some((one) => one !== undefined && containsNaively(one, find.trim()));
  const counts = new Map<FieldValue, { count: number; signed: number; unsigned: number }>();
  for (const row of viewRows(records, query, field)) {
    const value = groupOf(valueIn(records[row], records, field))[0];
    const { count, signed, unsigned } = counts.get(value) ?? NONE;
    counts.set(value, {
      count: count + 1,
      signed: signed + (records[row]?.signed === 'signed' ? 1 : 0),
      unsigned: unsigned + (records[row]?.signed === 'unsigned' ? 1 : 0),
    });
  }
  const listOf = (values: Iterable<FieldValue>) =>
    [...values]
      .filter(fits)
      .map((value) => {
        return { ...nameGroup(groupOf(value)), ...(counts.get(value) ?? NONE) };
      })
      .sort((a, b) => {
        if (order === 'count') return b.count - a.count || compareNames(a.value, b.value);
        if (order === 'rare') return a.count - b.count || compareNames(a.value, b.value);
        const [left, right] = [a.value, b.value].map((one) => one && foldNaively(one));
        return compareNames(left, right) || compareNames(a.value, b.value);
      });
  const occurring = listOf(counts.keys());
  const always = field === 'type' ? PROCESS_TYPES : field === 'signed' ? SIGNED_STATES : [];
  const named = [...chosen, ...always].map((value) => groupOf(value)[0]);
  const shown = new Set<FieldValue>([
    ...occurring.slice(0, limit).map(({ value }) => value),
    ...named,
  ]);
  const all = new Set<FieldValue>([...counts.keys(), ...named]);
  return { field, counts: listOf(shown), distinct: listOf(all).length };
}

/** The spellings that are counted with a value, the one with most records first. */
export function groupNaively(
  records: readonly ProcessRecord[],
  field: FieldId,
  folded: boolean,
): (value: FieldValue) => readonly FieldValue[] {
  const foldValue =
    field === 'name' ? foldNaively : field === 'company' && folded ? foldCompany : undefined;
  if (foldValue === undefined) return (value) => [value];
  const values = records.map((record) => cellOf(record, field));
  const countOf = (name: FieldValue) => values.filter((value) => value === name).length;
  return (value) => {
    if (value === undefined || !values.includes(value)) return [value];
    const same = [...new Set(values)].filter(
      (name) => name !== undefined && foldValue(name) === foldValue(value),
    );
    return same.sort((a, b) => countOf(b) - countOf(a) || compareNames(a, b));
  };
}

/** A value, and its spellings where there are several. */
export function nameGroup([value, ...others]: readonly FieldValue[]): CountedValue {
  const spellings = [value, ...others].filter((one) => one !== undefined);
  return spellings.length > 1 ? { value, spellings } : { value };
}

/** What the facets of missing fields and of values per key list: each value as a filter of its own. */
export function countClausesNaively(
  records: readonly ProcessRecord[],
  query: Query,
  field: 'missing' | 'valuesPerKey',
): readonly FacetCount[] {
  const values = field === 'missing' ? FIELDS.map(({ id }) => id) : VALUES_PER_KEY;
  return values.flatMap((value) => {
    const id = field === 'missing' && isFieldId(value) ? value : 'valuesPerKey';
    const sought = field === 'missing' ? undefined : value;
    const rows = viewRows(records, query, id).filter(
      (row) => valueIn(records[row], records, id) === sought,
    );
    const isChosen = query.clauses.some(
      (clause) =>
        clause.kind === 'values' &&
        !clause.disabled &&
        clause.field === id &&
        clause.values.includes(sought),
    );
    if (id === 'signed' || (rows.length === 0 && !isChosen)) return [];
    const of = (state: string) => rows.filter((row) => records[row]?.signed === state).length;
    return [{ value, count: rows.length, signed: of('signed'), unsigned: of('unsigned') }];
  });
}

const NONE = { count: 0, signed: 0, unsigned: 0 };

function countSigned(records: readonly ProcessRecord[], rows: readonly Row[]): SignedCount {
  const of = (state: string) => rows.filter((row) => records[row]?.signed === state).length;
  return { signed: of('signed'), unsigned: of('unsigned'), unknown: of('unknown') };
}

/** The counts of a view. */
export function countValuesNaively(
  records: readonly ProcessRecord[],
  query: Query,
  { field: id, missing, atLeast, order, limit, folded = false }: CountRequest,
): ValueCounts {
  const all = [...records.keys()];
  const view = viewRows(records, query);
  const groupOf = groupNaively(records, id, folded);
  const rowsOf = (rows: readonly Row[]) => {
    const found = new Map<FieldValue, Row[]>();
    for (const row of rows) {
      const value = groupOf(valueIn(records[row], records, id))[0];
      found.set(value, [...(found.get(value) ?? []), row]);
    }
    return found;
  };
  const ofAll = rowsOf(all);
  const ofView = rowsOf(view);
  const documented = id === 'type' && atLeast === 0 ? PROCESS_TYPES : [];
  const values = new Set([...ofAll.keys(), ...documented]);
  if (!missing) values.delete(undefined);
  const countOf = ({ signed, unsigned, unknown }: SignedCount) => signed + unsigned + unknown;
  const rankOf = ({ view: one }: CountInView) => {
    if (order === 'rows') return 0;
    if (countOf(one) === 0) return 2;
    return order === 'leastSigned' ? one.signed / countOf(one) : -one.unsigned / countOf(one);
  };
  const counts = [...values]
    .map((value) => ({
      ...nameGroup(groupOf(value)),
      view: countSigned(records, ofView.get(value) ?? []),
      all: countSigned(records, ofAll.get(value) ?? []),
    }))
    .filter((counted) => countOf(counted.view) >= atLeast)
    .sort(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        countOf(b.view) - countOf(a.view) ||
        countOf(b.all) - countOf(a.all) ||
        compareNames(a.value, b.value),
    );
  return {
    field: id,
    total: { view: countSigned(records, view), all: countSigned(records, all) },
    counts: counts.slice(0, limit),
    distinct: counts.length,
  };
}

/** What is in a column of a view. */
export function profileNaively(
  records: readonly ProcessRecord[],
  query: Query,
  field: FieldId,
  limit: number,
): ColumnProfile {
  const cells = viewRows(records, query).map((row) => cellOf(records[row], field));
  const filled = cells.filter((cell) => cell !== undefined);
  const exact = new Map<string, number>();
  for (const value of filled) exact.set(value, (exact.get(value) ?? 0) + 1);
  const keyOf = (value: string) => (field === 'name' ? foldNaively(value) : value);
  const counts = [...new Set([...exact.keys()].map(keyOf))].map((key) => {
    const group = [...exact]
      .filter(([value]) => keyOf(value) === key)
      .sort(([a, m], [b, n]) => n - m || compareNames(a, b));
    const spellings = group.map(([value]) => value);
    const count = group.reduce((sum, [, rows]) => sum + rows, 0);
    const value = spellings[0] ?? '';
    return spellings.length > 1 ? { value, spellings, count } : { value, count };
  });
  const lengths = filled.map((value) => value.length);
  const listBy = (direction: 1 | -1) =>
    counts
      .toSorted((a, b) => direction * (a.count - b.count) || compareNames(a.value, b.value))
      .slice(0, limit);
  return {
    field,
    filled: filled.length,
    missing: cells.length - filled.length,
    distinct: counts.length,
    spellings: exact.size,
    lengths:
      filled.length === 0
        ? undefined
        : { shortest: Math.min(...lengths), longest: Math.max(...lengths) },
    common: listBy(-1),
    rare: listBy(1),
  };
}
