import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import { top } from '../base/top.ts';
import type { FacetCount, FacetCounts } from '../model/answers.ts';
import { chosenValues } from '../model/editQuery.ts';
import type { FacetId, FacetOrder, FacetRequest } from '../model/facets.ts';
import { PROCESS_TYPES } from '../model/processTypes.ts';
import type { FieldValue, Query } from '../model/query.ts';
import { SIGNED_STATES } from '../model/record.ts';
import { type SubjectId, subjectOf } from '../model/subjects.ts';
import { countClauses } from './clauseFacet.ts';
import type { Lines } from './companies.ts';
import type { DictionaryColumn } from './dictionaryColumn.ts';
import { compareText, SignedCounts } from './tally.ts';
import type { Viewer } from './viewer.ts';

/** Values that a facet lists even where no row has them. */
function listAlways(field: FacetId): readonly FieldValue[] {
  if (field === 'type') return PROCESS_TYPES;
  return field === 'signed' ? SIGNED_STATES : [];
}

/**
 * Counts the values of a facet over the rows that the query's other clauses keep. Values that the
 * query includes or excludes are always among them, unless `find` leaves them out.
 * @throws when the rows are not counted by this field
 */
export function* countFacet(
  viewer: Viewer,
  query: Query,
  request: FacetRequest,
): Steps<FacetCounts> {
  const { field, folded = false } = request;
  const { categories } = viewer.dataset;
  switch (field) {
    case 'missing':
    case 'valuesPerKey':
      return yield* countClauses(viewer, query, field, request.order ?? 'count');
    case 'folder':
      return yield* countLines(viewer, query, field, eachCode(yield* viewer.folders()), request);
    case 'company': {
      const lines = folded ? yield* viewer.companies() : eachCode(categories.company);
      return yield* countLines(viewer, query, field, lines, request);
    }
    case 'type':
    case 'signed':
    case 'location':
      return yield* countLines(viewer, query, field, eachCode(categories[field]), request);
    default:
      throw new Error(`${subjectOf(field).label} is no facet.`);
  }
}

/** Each code for itself. */
function eachCode(column: DictionaryColumn): Lines {
  return { column, count: column.size, codes: (line) => [line], lineOf: (code) => code };
}

function* countLines(
  viewer: Viewer,
  query: Query,
  field: SubjectId,
  lines: Lines,
  { find, limit, order = 'count' }: FacetRequest,
): Steps<FacetCounts> {
  const { column } = lines;
  const mask = yield* viewer.mask(query, field);
  const counts = new SignedCounts(viewer.dataset, column, mask, viewer.rows);
  const wanted = fold(find.trim());
  const folded = wanted === '' ? [] : column.folded();

  const countOf = (line: number): FacetCount => {
    const codes = lines.codes(line);
    const count = { value: column.valueOf(codes[0] ?? 0), count: 0, signed: 0 };
    for (const code of codes) {
      count.count += counts.sum(code);
      count.signed += counts.ofCode(code).signed;
    }
    if (codes.length < 2) return count;
    return { ...count, spellings: codes.map((code) => column.valueOf(code) ?? '') };
  };
  const fits = (line: number) =>
    wanted === '' ||
    lines.codes(line).some((code) => code > 0 && folded[code]?.includes(wanted) === true);

  let distinct = 0;
  function* candidates(): Generator<FacetCount> {
    for (let line = 0; line < lines.count; line++) {
      if (!lines.codes(line).some((code) => counts.sum(code) > 0) || !fits(line)) continue;
      distinct++;
      yield countOf(line);
    }
  }
  const compare = compareBy(order);
  const listed = new Map(top(candidates(), limit, compare).map((count) => [count.value, count]));
  const chosen = [...chosenValues(query, field, false), ...chosenValues(query, field, true)];
  for (const value of [...chosen, ...listAlways(field)]) {
    const code = column.codeOf(value);
    const count = code === undefined ? { ...NONE, value } : countOf(lines.lineOf(code));
    const isWanted = code === undefined ? fitsText(value, wanted) : fits(lines.lineOf(code));
    if (listed.has(count.value) || !isWanted) continue;
    if (count.count === 0) distinct++;
    listed.set(count.value, count);
  }
  return { field, counts: [...listed.values()].sort(compare), distinct };
}

const NONE = { count: 0, signed: 0 };

function fitsText(value: FieldValue, wanted: string): boolean {
  return wanted === '' || (value !== undefined && fold(value).includes(wanted));
}

/** The order of a facet's lines, missing values last among equals. */
function compareBy(order: FacetOrder): (a: FacetCount, b: FacetCount) => number {
  const byText = (a: FacetCount, b: FacetCount) => compareText(a.value, b.value);
  if (order === 'count') return (a, b) => b.count - a.count || byText(a, b);
  const folded = ({ value }: FacetCount) => (value === undefined ? undefined : fold(value));
  return (a, b) => compareText(folded(a), folded(b)) || byText(a, b);
}
