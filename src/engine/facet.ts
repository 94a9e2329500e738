import { fold } from '../base/fold.ts';
import { containsWord, foldLoosely } from '../base/foldLoosely.ts';
import { naturalKey } from '../base/naturalKey.ts';
import { ITEMS_A_SLICE, type Steps } from '../base/steps.ts';
import { TopList } from '../base/topList.ts';
import type { FacetCount, FacetCounts } from '../model/answers.ts';
import { chosenValues } from '../model/editQuery.ts';
import type { FacetOrder, FacetRequest } from '../model/facets.ts';
import type { FieldValue, Query } from '../model/query.ts';
import { type Field, requireField } from '../model/schema.ts';
import type { Lines } from './lines.ts';
import { countMissing } from './missingFacet.ts';
import { compareText, SplitCounts } from './splitCounts.ts';
import type { Viewer } from './viewer.ts';

/**
 * Counts the values of a facet over the rows that the query's other clauses keep. Values that the
 * query includes or excludes are always among them, unless `find` leaves them out.
 * @throws when the field is no facet
 */
export function* countFacet(
  viewer: Viewer,
  query: Query,
  request: FacetRequest,
): Steps<FacetCounts> {
  const { field: id, order = 'count', folded = false } = request;
  if (id === 'missing') return yield* countMissing(viewer, query, order);
  const field = requireField(viewer.dataset.schema, id);
  if (field.facet === undefined) throw new Error(`${field.label} is no facet.`);
  return yield* listLines(viewer, query, field, yield* viewer.lines(id, folded), request);
}

function* listLines(
  viewer: Viewer,
  query: Query,
  field: Field,
  lines: Lines,
  { find, limit, order }: FacetRequest,
): Steps<FacetCounts> {
  const mask = yield* viewer.mask(query, field.id);
  const counts = new SplitCounts(lines, yield* viewer.split(), mask, viewer.rows);
  const wanted = foldLoosely(find.trim());
  const fits = wanted === '' ? () => true : yield* lines.findMatching(wanted);
  const countOf = (line: number): FacetCount => ({
    ...lines.name(line),
    count: counts.sum(line),
    signed: counts.part(line, 'signed'),
    unsigned: counts.part(line, 'unsigned'),
  });

  let distinct = 0;
  const first = new TopList<number>(
    limit,
    compareBy(
      field,
      order,
      (line) => counts.sum(line),
      (line) => lines.name(line).value,
    ),
  );
  for (let line = 0; line < lines.count; line++) {
    if (counts.sum(line) > 0 && fits(line)) {
      distinct++;
      first.add(line);
    }
    if (line % ITEMS_A_SLICE === ITEMS_A_SLICE - 1) yield;
  }
  const listed = new Map(
    first
      .list()
      .map(countOf)
      .map((count) => [count.value, count]),
  );
  const chosen = [false, true].flatMap((negated) => chosenValues(query, field.id, negated));
  for (const value of [...chosen, ...(field.values ?? [])]) {
    const line = lines.find(value);
    const count = line === undefined ? { ...NONE, value } : countOf(line);
    const isWanted = line === undefined ? fitsText(value, wanted) : fits(line);
    if (listed.has(count.value) || !isWanted) continue;
    if (count.count === 0) distinct++;
    listed.set(count.value, count);
  }
  const inOrder = compareBy<FacetCount>(
    field,
    order,
    ({ count }) => count,
    ({ value }) => value,
  );
  return { field: field.id, counts: [...listed.values()].sort(inOrder), distinct };
}

const NONE = { count: 0, signed: 0, unsigned: 0 };

function fitsText(value: FieldValue, wanted: string): boolean {
  return wanted === '' || (value !== undefined && containsWord(value, wanted));
}

/**
 * The order of a facet's items by their count or value, missing values last among equals. Numbers, and
 * values with an order of their own, are always in that order.
 */
function compareBy<Item>(
  { kind, ordered, values = [] }: Field,
  order: FacetOrder | undefined,
  readCount: (item: Item) => number,
  readValue: (item: Item) => FieldValue,
): (a: Item, b: Item) => number {
  const byText = (a: Item, b: Item) => compareText(readValue(a), readValue(b));
  const by = (keyOf: (value: string) => string) => {
    const keyIn = (item: Item) => {
      const value = readValue(item);
      return value === undefined ? undefined : keyOf(value);
    };
    return (a: Item, b: Item) => compareText(keyIn(a), keyIn(b)) || byText(a, b);
  };
  if (ordered) {
    const placeOf = (item: Item) => placeIn(values, readValue(item));
    return (a, b) => placeOf(a) - placeOf(b) || byText(a, b);
  }
  if (kind === 'number') return by(naturalKey);
  if (order === 'name') return by(fold);
  if (order === 'rare') return (a, b) => readCount(a) - readCount(b) || byText(a, b);
  return (a, b) => readCount(b) - readCount(a) || byText(a, b);
}

/** Where a value stands in a list; behind all of it where it does not. */
function placeIn(values: readonly string[], value: FieldValue): number {
  const place = value === undefined ? -1 : values.indexOf(value);
  return place < 0 ? values.length : place;
}
