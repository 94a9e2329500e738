import { fold } from '../base/fold.ts';
import type { Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { FacetCount, FacetCounts } from '../model/answers.ts';
import { DICTIONARY } from '../model/dictionary.ts';
import { chosenValues } from '../model/editQuery.ts';
import type { FacetOrder, FacetRequest } from '../model/facets.ts';
import type { FieldValue, Query } from '../model/query.ts';
import { findField } from '../model/schema.ts';
import { type SubjectId, subjectOf } from '../model/subjects.ts';
import { countClauses } from './clauseFacet.ts';
import { type Lines, lineOf, nameLine, valueOfLine } from './lines.ts';
import { compareText, SignedCounts } from './tally.ts';
import type { Viewer } from './viewer.ts';

/** Values between two rests. */
const VALUES_A_SLICE = 4_096;

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
  switch (field) {
    case 'missing':
    case 'valuesPerKey':
      return yield* countClauses(viewer, query, field, request.order ?? 'count');
    case 'type':
    case 'signed':
    case 'company':
    case 'location':
    case 'folder':
      return yield* listLines(viewer, query, field, yield* viewer.lines(field, folded), request);
    default:
      throw new Error(`${subjectOf(field).label} is no facet.`);
  }
}

function* listLines(
  viewer: Viewer,
  query: Query,
  field: SubjectId,
  lines: Lines,
  { find, limit, order = 'count' }: FacetRequest,
): Steps<FacetCounts> {
  const { column } = lines;
  const mask = yield* viewer.mask(query, field);
  const signed = yield* viewer.codes('signed');
  const counts = new SignedCounts(lines, signed, mask, viewer.rows);
  const wanted = fold(find.trim());
  const found = wanted === '' ? undefined : yield* column.findCodes(wanted);
  const fits = (line: number) =>
    found === undefined || lines.codes(line).some((code) => found.has(code));
  const countOf = (line: number): FacetCount => ({
    ...nameLine(lines, line),
    count: counts.sum(line),
    signed: counts.signed(line),
  });

  let distinct = 0;
  const first = new TopList<number>(
    limit,
    compareBy(
      order,
      (line) => counts.sum(line),
      (line) => valueOfLine(lines, line),
    ),
  );
  for (let line = 0; line < lines.count; line++) {
    if (counts.sum(line) > 0 && fits(line)) {
      distinct++;
      first.add(line);
    }
    if (line % VALUES_A_SLICE === VALUES_A_SLICE - 1) yield;
  }
  const listed = new Map(
    first
      .list()
      .map(countOf)
      .map((count) => [count.value, count]),
  );
  const chosen = [...chosenValues(query, field, false), ...chosenValues(query, field, true)];
  for (const value of [...chosen, ...(findField(DICTIONARY, field)?.values ?? [])]) {
    const code = column.codeOf(value);
    const line = code === undefined ? undefined : lineOf(lines, code);
    const count = line === undefined ? { ...NONE, value } : countOf(line);
    const isWanted = line === undefined ? fitsText(value, wanted) : fits(line);
    if (listed.has(count.value) || !isWanted) continue;
    if (count.count === 0) distinct++;
    listed.set(count.value, count);
  }
  const inOrder = compareBy<FacetCount>(
    order,
    ({ count }) => count,
    ({ value }) => value,
  );
  return { field, counts: [...listed.values()].sort(inOrder), distinct };
}

const NONE = { count: 0, signed: 0 };

function fitsText(value: FieldValue, wanted: string): boolean {
  return wanted === '' || (value !== undefined && fold(value).includes(wanted));
}

/** The order of a facet's items by their count or value, missing values last among equals. */
function compareBy<Item>(
  order: FacetOrder,
  readCount: (item: Item) => number,
  readValue: (item: Item) => FieldValue,
): (a: Item, b: Item) => number {
  const byText = (a: Item, b: Item) => compareText(readValue(a), readValue(b));
  if (order === 'count') return (a, b) => readCount(b) - readCount(a) || byText(a, b);
  const foldedOf = (item: Item) => {
    const value = readValue(item);
    return value === undefined ? undefined : fold(value);
  };
  return (a, b) => compareText(foldedOf(a), foldedOf(b)) || byText(a, b);
}
