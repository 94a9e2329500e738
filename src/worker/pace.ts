import type { Steps } from '../base/steps.ts';

/** How long a slice of work may hold up messages, in ms. */
const SLICE_MS = 8;

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

/**
 * Keeps long work from being deaf: call it often; it rests when the last rest is long ago.
 * @throws the signal's reason once it is aborted
 */
export function createPace(signal: AbortSignal): () => Promise<void> | undefined {
  let until = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < until) return undefined;
    return rest().then(() => {
      signal.throwIfAborted();
      until = performance.now() + SLICE_MS;
    });
  };
}

/**
 * Does all the work, in slices.
 * @throws the signal's reason when it aborts before the end
 */
export async function run<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  const pace = createPace(signal);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pace();
  }
}
