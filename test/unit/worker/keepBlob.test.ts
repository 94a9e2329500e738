import { Blob as NodeBlob } from 'node:buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepBlob } from '../../../src/worker/keepBlob.ts';

/** How many more Blobs the browser has no room for. */
let refused = 0;

class BrowserBlob extends NodeBlob {
  readonly #isRefused = refused-- > 0;
  override slice(...range: Parameters<NodeBlob['slice']>): NodeBlob {
    if (this.#isRefused) throw new DOMException('could not be read', 'NotReadableError');
    return super.slice(...range);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('Blob', BrowserBlob);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('text is kept at once where there is room', async () => {
  refused = 0;
  const blob = await keepBlob(['a', 'bc'], new AbortController().signal);
  expect(await blob.text()).toBe('abc');
});

test('text is kept once there is room', async () => {
  refused = 3;
  const kept = keepBlob(['a', 'bc'], new AbortController().signal);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(await (await kept).text()).toBe('abc');
});

test('where there is no room for half a minute, that is said', async () => {
  refused = Number.POSITIVE_INFINITY;
  const kept = expect(keepBlob(['a'], new AbortController().signal)).rejects.toThrow('no room');
  await vi.advanceTimersByTimeAsync(32_000);
  await kept;
});

test('nobody waits for room any more once the export is cancelled', async () => {
  refused = Number.POSITIVE_INFINITY;
  const cancel = new AbortController();
  const kept = expect(keepBlob(['a'], cancel.signal)).rejects.toThrow('cancelled');
  await vi.advanceTimersByTimeAsync(600);
  cancel.abort(new Error('cancelled'));
  await kept;
});
