/** Waits before another try, in ms: most often there is room once the browser has come to a rest. */
const WAITS_MS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/**
 * Text as a Blob that can be read for sure. A browser that has no room for one says so to readers only:
 * Chromium first lets a site have 500 MB, and more when it has found out how much there is.
 * @throws when there was no room for half a minute
 */
export async function keepBlob(texts: readonly string[], signal: AbortSignal): Promise<Blob> {
  for (const wait of WAITS_MS) {
    const blob = new Blob([...texts]);
    if (await isReadable(blob)) return blob;
    await sleep(wait, signal);
  }
  const blob = new Blob([...texts]);
  if (await isReadable(blob)) return blob;
  throw new Error('The browser has no room for a file.');
}

async function isReadable(blob: Blob): Promise<boolean> {
  try {
    await blob.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** @throws the reason of the signal, once it aborts */
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
