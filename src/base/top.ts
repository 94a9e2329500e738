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
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = best[middle];
      if (other !== undefined && compare(other.item, item) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, { item });
    if (best.length > limit) best.pop();
  }
  return best.map(({ item }) => item);
}
