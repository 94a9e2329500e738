/**
 * Work that can be done in slices: it yields where it may rest, and returns its result. Whoever
 * runs it decides how long a slice is, and may never come back.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
