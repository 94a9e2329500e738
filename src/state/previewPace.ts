/** The least time between two previews, in ms. */
const EVERY_MS = 500;
/** A preview is followed by the next when so many times as long has passed as its answers took. */
const SHARE = 4;
/** The longest rest after answers, which may be those of an analyst who asks all the time. In ms. */
const LONGEST_REST_MS = 5_000;

/** Answers count as there once none was on its way for so long: some are asked for late. In ms. */
const CALM_MS = 200;

/** Decides when the rows, counts and charts on screen follow a dataset that grows. */
export interface PreviewPace {
  /** Whether there was a preview yet. */
  readonly hasBegun: boolean;
  /**
   * Whether the next preview is due, at the time `now` in ms; if so, it counts as begun. To be
   * asked often: the answers of the last one count as there once they are found to be.
   */
  readonly isDue: (rows: number, now: number) => boolean;
}

/**
 * The first preview is due with the first rows; later ones twice a second at most, or less often where
 * they would take more than a part of the time.
 * @param isAnswering whether answers about the last preview are still on their way
 */
export function createPreviewPace(isAnswering: () => boolean): PreviewPace {
  let shownRows = 0;
  let begunAt = Number.NEGATIVE_INFINITY;
  let took: number | undefined = 0;
  let calmSince: number | undefined;
  return {
    get hasBegun() {
      return shownRows > 0;
    },
    isDue(rows, now) {
      calmSince = isAnswering() ? undefined : (calmSince ?? now);
      if (calmSince !== undefined && now - calmSince >= CALM_MS) took ??= calmSince - begunAt;
      if (took === undefined || rows <= shownRows) return false;
      const rest = Math.min(took * (SHARE - 1), LONGEST_REST_MS);
      if (now - begunAt < Math.max(EVERY_MS, took + rest)) return false;
      shownRows = rows;
      begunAt = now;
      took = undefined;
      calmSince = undefined;
      return true;
    },
  };
}
