const INPUT = ['keydown', 'pointerdown', 'pointerup', 'wheel', 'scroll'] as const;

/** Whether someone is at work on the page. */
export interface Calm {
  /** Resolves with true once nobody has been at work for so long, with false as soon as it is stopped. */
  readonly wait: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Watches for keys, buttons, wheels and scrolling from now on.
 * @param calmMs how long there must be none of them, in ms
 */
export function watchCalm(calmMs: number): Calm {
  let lastAt = performance.now();
  let wake: ((value: unknown) => void) | undefined;
  const stopping = new AbortController();
  const { signal } = stopping;
  const note = () => {
    lastAt = performance.now();
  };
  for (const type of INPUT) {
    window.addEventListener(type, note, { capture: true, passive: true, signal });
  }
  return {
    async wait() {
      while (!signal.aborted) {
        const left = lastAt + calmMs - performance.now();
        if (left <= 0) break;
        await new Promise((resolve) => {
          wake = resolve;
          setTimeout(resolve, left);
        });
      }
      return !signal.aborted;
    },
    stop() {
      stopping.abort();
      wake?.(undefined);
    },
  };
}
