/** A map that drops the least recently used entry. */
export class RecentMap<Key, Value> {
  readonly #limit: number;
  readonly #map = new Map<Key, Value>();

  /** @param limit how many entries it keeps at most */
  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Key): Value | undefined {
    const value = this.#map.get(key);
    if (value !== undefined) {
      this.#map.delete(key);
      this.#map.set(key, value);
    }
    return value;
  }

  set(key: Key, value: Value): void {
    this.#map.delete(key);
    this.#map.set(key, value);
    for (const oldest of this.#map.keys()) {
      if (this.#map.size <= this.#limit) break;
      this.#map.delete(oldest);
    }
  }

  values(): readonly Value[] {
    return [...this.#map.values()];
  }
}
