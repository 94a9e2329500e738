import type { Steps } from '../base/steps.ts';

/** How long work may hold up messages, in ms. */
const SLICE_MS = 8;
/**
 * Spare time begins so long after the last other work has ended, in ms: page and browser need the
 * processor to draw what was found.
 */
const QUIET_MS = 60;
/** The longest time in ms that spare work waits for such moments after a load, all of them together. */
const SPARE_WAIT_LIMIT_MS = 1_500;

/**
 * What waits for what: rows before the counts beside them, what there is before what still comes,
 * then files, then spare time.
 */
export type Urgency = 'rows' | 'counts' | 'load' | 'export' | 'idle';

const ORDER: readonly Urgency[] = ['rows', 'counts', 'load', 'export', 'idle'];

/** Work that has begun and not yet ended. */
export interface Job {
  /**
   * To be called often: nothing to wait for while it is the job's turn and its slice lasts, else
   * what to await before going on.
   * @throws the signal's reason once it is aborted
   */
  readonly pause: () => Promise<void> | undefined;
  /** To be called when the work is over, however it went. */
  readonly end: () => void;
}

interface WaitingJob {
  readonly rank: number;
  wake: (() => void) | undefined;
}

/**
 * Shares the worker's one thread. At any time the most urgent job works, of equals the oldest; it
 * rests after each slice so that messages are heard, cancels above all, and so that the same answer
 * is not worked out twice at once. Spare time is only where nothing else was done for a moment.
 */
export class Scheduler {
  readonly #jobs: WaitingJob[] = [];
  #spareFrom = Number.NEGATIVE_INFINITY;
  #waitLeft = SPARE_WAIT_LIMIT_MS;

  /** Begins a job. It has its turn once `pause` was awaited. */
  begin(urgency: Urgency, signal: AbortSignal): Job {
    if (urgency === 'load') this.#waitLeft = SPARE_WAIT_LIMIT_MS;
    const job: WaitingJob = { rank: ORDER.indexOf(urgency), wake: undefined };
    const behind = this.#jobs.findIndex((other) => other.rank > job.rank);
    this.#jobs.splice(behind < 0 ? this.#jobs.length : behind, 0, job);
    const wake = () => job.wake?.();
    signal.addEventListener('abort', wake, { once: true });
    let until = Number.NEGATIVE_INFINITY;

    const takeTurn = async () => {
      await rest();
      while (!signal.aborted) {
        const isFirst = this.#jobs[0] === job;
        const now = performance.now();
        const wait = urgency === 'idle' ? Math.min(this.#spareFrom - now, this.#waitLeft) : 0;
        if (isFirst && wait <= 0) break;
        await new Promise<void>((resolve) => {
          job.wake = resolve;
          if (isFirst) setTimeout(resolve, wait);
        });
        job.wake = undefined;
        if (isFirst) this.#waitLeft -= performance.now() - now;
      }
      signal.throwIfAborted();
      until = performance.now() + SLICE_MS;
    };

    return {
      pause: () => (performance.now() < until && this.#jobs[0] === job ? undefined : takeTurn()),
      end: () => {
        signal.removeEventListener('abort', wake);
        this.#jobs.splice(this.#jobs.indexOf(job), 1);
        if (urgency !== 'idle') this.#spareFrom = performance.now() + QUIET_MS;
        this.#jobs[0]?.wake?.();
      },
    };
  }

  /**
   * Does all the work, in slices.
   * @throws the signal's reason when it aborts before the end
   */
  async run<Result>(steps: Steps<Result>, urgency: Urgency, signal: AbortSignal): Promise<Result> {
    const job = this.begin(urgency, signal);
    try {
      for (;;) {
        await job.pause();
        const step = steps.next();
        if (step.done) return step.value;
      }
    } finally {
      job.end();
    }
  }
}

/** Lets waiting messages be heard. A timer would wait for 4 ms once nested. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
