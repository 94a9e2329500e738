import { parseSearch } from '../../../src/language/parseSearch.ts';
import type {
  ChartTallies,
  ColumnProfile,
  FacetCounts,
  SignedTally,
  Tally,
} from '../../../src/model/answers.ts';
import type { FieldId } from '../../../src/model/fields.ts';
import { PROCESS_TYPES } from '../../../src/model/processTypes.ts';
import type { FieldValue, Query } from '../../../src/model/query.ts';
import { type ProcessRecord, SIGNED_STATES } from '../../../src/model/record.ts';
import { compareNaturally, foldNaively } from '../naturalOrder.ts';
import { cellOf } from './cellOf.ts';
import { means } from './naiveExpression.ts';

/** What the engine answers, worked out row by row from plain arrays of records. */

/** The place of a record in its array. */
export type Row = number;

function keeps(
  record: ProcessRecord,
  records: readonly ProcessRecord[],
  query: Query,
  except?: FieldId,
): boolean {
  const { expression } = parseSearch(query.search);
  return (
    (expression === undefined || means(expression, record, records)) &&
    query.clauses.every(({ field, values, negated, disabled }) => {
      if (disabled || field === except) return true;
      return values.includes(cellOf(record, field)) !== negated;
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

function compareNames(a: FieldValue, b: FieldValue): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}

/** The counts of a facet over the rows that the other clauses keep. */
export function countFacetNaively(
  records: readonly ProcessRecord[],
  query: Query,
  request: {
    readonly field: FieldId;
    readonly find: string;
    readonly limit: number;
    readonly chosen: readonly FieldValue[];
  },
): FacetCounts {
  const { field, find, limit, chosen } = request;
  const wanted = foldNaively(find.trim());
  const fits = (value: FieldValue) =>
    wanted === '' || (value !== undefined && foldNaively(value).includes(wanted));
  const counts = new Map<FieldValue, { count: number; signed: number }>();
  for (const row of viewRows(records, query, field)) {
    const value = cellOf(records[row], field);
    const { count, signed } = counts.get(value) ?? { count: 0, signed: 0 };
    counts.set(value, {
      count: count + 1,
      signed: signed + (records[row]?.signed === 'signed' ? 1 : 0),
    });
  }
  const listOf = (values: Iterable<FieldValue>) =>
    [...values]
      .filter(fits)
      .map((value) => ({ value, ...(counts.get(value) ?? NONE) }))
      .sort((a, b) => b.count - a.count || compareNames(a.value, b.value));
  const occurring = listOf(counts.keys());
  const always = field === 'type' ? PROCESS_TYPES : field === 'signed' ? SIGNED_STATES : [];
  const shown = new Set<FieldValue>([
    ...occurring.slice(0, limit).map(({ value }) => value),
    ...chosen,
    ...always,
  ]);
  const all = new Set<FieldValue>([...counts.keys(), ...chosen, ...always]);
  return { field, counts: listOf(shown), distinct: listOf(all).length };
}

const NONE = { count: 0, signed: 0 };

function tallySigned(records: readonly ProcessRecord[], rows: readonly Row[]): SignedTally {
  const of = (state: string) => rows.filter((row) => records[row]?.signed === state).length;
  return { signed: of('signed'), unsigned: of('unsigned'), unknown: of('unknown') };
}

/** What the charts draw. */
export function tallyNaively(
  records: readonly ProcessRecord[],
  query: Query,
  companies: number,
): ChartTallies {
  const all = [...records.keys()];
  const view = viewRows(records, query);
  const tally = (field: FieldId, value: FieldValue): Tally => {
    const has = (row: Row) => cellOf(records[row], field) === value;
    return {
      value,
      view: tallySigned(records, view.filter(has)),
      all: tallySigned(records, all.filter(has)),
    };
  };
  const known: ReadonlySet<FieldValue> = new Set(PROCESS_TYPES);
  const types = new Set(all.map((row) => records[row]?.type));
  const others = [...types].filter((type) => type !== undefined && !known.has(type));
  const names = new Set(view.map((row) => records[row]?.company));
  const countOf = ({ view }: Tally) => view.signed + view.unsigned + view.unknown;
  return {
    total: { view: tallySigned(records, view), all: tallySigned(records, all) },
    types: [
      ...PROCESS_TYPES,
      ...others.sort(compareNames),
      ...(types.has(undefined) ? [undefined] : []),
    ].map((type) => tally('type', type)),
    companies: [...names]
      .filter((name) => name !== undefined)
      .map((name) => tally('company', name))
      .sort((a, b) => countOf(b) - countOf(a) || compareNames(a.value, b.value))
      .slice(0, companies),
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
  const countOf = new Map<string, number>();
  for (const value of filled) countOf.set(value, (countOf.get(value) ?? 0) + 1);
  const counts = [...countOf].map(([value, count]) => ({ value, count }));
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
    lengths:
      filled.length === 0
        ? undefined
        : { shortest: Math.min(...lengths), longest: Math.max(...lengths) },
    common: listBy(-1),
    rare: listBy(1),
  };
}
