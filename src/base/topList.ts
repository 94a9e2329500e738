import { top } from './top.ts';

/** Items between two sortings. */
const BATCH = 4_096;

/** Gathers items one by one, and keeps the `limit` first in the order of `compare`. */
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

  /** The first items so far, in their order. */
  list(): Item[] {
    return top(this.#gathered, this.#limit, this.#compare);
  }
}
