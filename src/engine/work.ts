/** Thrown where there was more to do than was allowed. */
export class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork';
}

/** An amount of work that can be spent. */
export class Work {
  #left: number;

  /** @param units how much may be spent */
  constructor(units: number) {
    this.#left = units;
  }

  /**
   * Spends some of it.
   * @throws {TooMuchWork} when there is not as much left
   */
  spend(units: number): void {
    this.#left -= units;
    if (this.#left < 0) throw new TooMuchWork('There was more to do than was allowed.');
  }
}
