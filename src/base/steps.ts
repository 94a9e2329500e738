/**
 * Work in slices: it yields at points where it can pause, and returns its result. The caller decides how
 * long a slice is, and may abandon the work.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Runs all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
