import { lowerBound } from './lowerBound.ts';

/** The first `limit` items in the order of `compare`, without sorting all of them. */
export function top<Item>(
  items: Iterable<Item>,
  limit: number,
  compare: (a: Item, b: Item) => number,
): Item[] {
  // In objects, since an item may be `undefined`.
  const best: { readonly item: Item }[] = [];
  for (const item of items) {
    const last = best[best.length - 1];
    if (best.length >= limit && (last === undefined || compare(item, last.item) >= 0)) continue;
    const place = lowerBound(best.length, (at) => {
      const other = best[at];
      return other !== undefined && compare(other.item, item) <= 0;
    });
    best.splice(place, 0, { item });
    if (best.length > limit) best.pop();
  }
  return best.map(({ item }) => item);
}
