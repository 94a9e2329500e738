/**
 * Work in slices: it yields at points where it can pause, and returns its result. The caller decides how
 * long a slice is, and may abandon the work.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** The number of cheap items, such as rows of a column, between two yields: well under a millisecond. */
export const ITEMS_A_SLICE = 4_096;

/** The number of items between two yields where each takes some text work. */
export const COSTLY_ITEMS_A_SLICE = 1_024;

/** Runs all the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
