/** Waits before another try, in ms. */
const WAITS_MS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Text or bytes as a Blob that can be read for sure: a browser that has no room for one says so to
 * readers only. Chromium was seen to have none beyond 500 MB of a site, and some seconds later to
 * have more.
 * @throws when there was no room for half a minute, or the reason of the signal once it aborts
 */
export async function keepBlob(parts: readonly BlobPart[], signal: AbortSignal): Promise<Blob> {
  for (let tries = 0; ; tries++) {
    const blob = new Blob([...parts]);
    if (await isReadable(blob)) return blob;
    const wait = WAITS_MS[tries];
    if (wait === undefined) throw new Error('The browser has no room for a Blob.');
    await sleep(wait, signal);
  }
}

async function isReadable(blob: Blob): Promise<boolean> {
  try {
    await blob.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
