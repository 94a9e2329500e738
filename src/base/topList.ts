import { top } from './top.ts';

/** The number of items that are gathered between two sorts. */
const BATCH = 4_096;

/** Collects items one by one, and keeps the first `limit` in the order of `compare`. */
export class TopList<Item> {
  readonly #limit: number;
  readonly #compare: (a: Item, b: Item) => number;
  #gathered: Item[] = [];

  constructor(limit: number, compare: (a: Item, b: Item) => number) {
    this.#limit = limit;
    this.#compare = compare;
  }

  add(item: Item): void {
    this.#gathered.push(item);
    if (this.#gathered.length >= this.#limit + BATCH) this.#gathered = this.list();
  }

  /** The first items so far, in order. */
  list(): Item[] {
    return top(this.#gathered, this.#limit, this.#compare);
  }
}
