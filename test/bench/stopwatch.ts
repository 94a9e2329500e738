/** What was measured under each label: in ms, in the order in which it was taken. */
export type Figures = Map<string, number[]>;

/** Times work, and keeps what it took under a label. */
export class Stopwatch {
  readonly figures: Figures = new Map();
  readonly #isComputing: boolean;
  #elapsed = 0;
  #computed = 0;

  /**
   * @param isComputing whether to count the time that the process computes, its helpers included,
   * instead of the time that goes by: on a busy machine it says more
   */
  constructor(isComputing: boolean) {
    this.#isComputing = isComputing;
  }

  /** Time that the process computed for each ms that work took: well below 1 on a busy machine. */
  get share(): number {
    return this.#computed / this.#elapsed;
  }

  /** Does the work once. */
  time<Result>(label: string, work: () => Result): Result {
    const stop = this.#start(label);
    const result = work();
    stop();
    return result;
  }

  /** Does work that has to be waited for once. */
  async timeAsync<Result>(label: string, work: () => Promise<Result>): Promise<Result> {
    const stop = this.#start(label);
    const result = await work();
    stop();
    return result;
  }

  #start(label: string): () => void {
    const before = process.cpuUsage();
    const start = performance.now();
    return () => {
      const elapsed = performance.now() - start;
      const { user, system } = process.cpuUsage(before);
      const computed = (user + system) / 1_000;
      this.#elapsed += elapsed;
      this.#computed += computed;
      const cost = this.#isComputing ? computed : elapsed;
      const costs = this.figures.get(label);
      if (costs === undefined) this.figures.set(label, [cost]);
      else costs.push(cost);
    };
  }
}
