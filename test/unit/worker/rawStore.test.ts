import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { RawStore } from '../../../src/worker/rawStore.ts';

/** Text of ASCII in which every place can be told from its neighbours. */
function inventBytes(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at++) bytes[at] = 0x30 + ((at ^ (at >> 6) ^ (at >> 13)) & 0x3f);
  return bytes;
}

function storeOf(bytes: Uint8Array<ArrayBuffer>, chunk: number): RawStore {
  const store = new RawStore(new AbortController().signal);
  for (let from = 0; from < bytes.length; from += chunk)
    store.append(bytes.slice(from, from + chunk));
  return store;
}

test('reads any spans, in their order', async () => {
  const bytes = inventBytes(400_000);
  const span = fc
    .tuple(fc.nat(400_000), fc.nat(3_000))
    .map(([start, length]) => ({ start, end: Math.min(400_000, start + length) }));
  const store = storeOf(bytes, 7_001);
  const decoder = new TextDecoder();
  await fc.assert(
    fc.asyncProperty(fc.array(span, { maxLength: 10 }), async (spans) => {
      expect(await store.readTexts(spans)).toEqual(
        spans.map(({ start, end }) => decoder.decode(bytes.subarray(start, end))),
      );
    }),
    { numRuns: 50 },
  );
});

test.each([1_000_000, 9_000_000, 30_000_000])(
  'reads across parts of 8 MB, from chunks of %i',
  async (chunk) => {
    const bytes = inventBytes(18_000_000);
    const store = storeOf(bytes, chunk);
    const part = 8 * 1024 * 1024;
    const spans = [
      { start: 17_999_990, end: 18_000_000 },
      { start: part - 5, end: part + 5 },
      { start: 0, end: 10 },
      { start: 9_000_000 - 5, end: 9_000_000 + 5 },
      { start: 5, end: 5 },
      { start: 100_000, end: 100_010 },
    ];
    const decoder = new TextDecoder();
    expect(await store.readTexts(spans)).toEqual(
      spans.map(({ start, end }) => decoder.decode(bytes.subarray(start, end))),
    );
    const [long] = await store.readTexts([{ start: 10, end: 10 + part * 2 }]);
    expect(long?.length).toBe(part * 2);
    expect(long?.slice(-9)).toBe(decoder.decode(bytes.subarray(part * 2 + 1, part * 2 + 10)));
  },
);

test('reads what came so far, and more of it later', async () => {
  const store = new RawStore(new AbortController().signal);
  store.append(new TextEncoder().encode('{"a": 1}'));
  expect(await store.readTexts([{ start: 6, end: 7 }])).toEqual(['1']);
  store.append(new TextEncoder().encode(', {"é": 2}'));
  expect(
    await store.readTexts([
      { start: 10, end: 19 },
      { start: 0, end: 8 },
    ]),
  ).toEqual(['{"é": 2}', '{"a": 1}']);
  expect(await store.readTexts([])).toEqual([]);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test.each([
  ['once there is room', 3],
  ['where there never is', Number.POSITIVE_INFINITY],
])('bytes that the browser has no room for can be read meanwhile, and %s', async (_, refusals) => {
  vi.useFakeTimers();
  let refused = refusals;
  const Room = class extends Blob {
    readonly #isRefused = refused-- > 0;
    override slice(...range: Parameters<Blob['slice']>): Blob {
      if (this.#isRefused) throw new DOMException('could not be read', 'NotReadableError');
      return super.slice(...range);
    }
  };
  vi.stubGlobal('Blob', Room);
  const store = new RawStore(new AbortController().signal);
  const chunks = ['{"a"', ': ', '"bc"}'].map((text) => new TextEncoder().encode(text));
  for (const chunk of chunks) store.append(chunk);
  store.seal();
  const spans = [
    { start: 0, end: 11 },
    { start: 3, end: 8 },
  ];
  const texts = ['{"a": "bc"}', '": "b'];
  expect(await store.readTexts(spans)).toEqual(texts);
  await vi.advanceTimersByTimeAsync(60_000);
  // Where there was room, nobody looks at the bytes any more.
  for (const chunk of chunks) chunk.fill(0x78);
  const kept = refusals < 10 ? texts : ['xxxxxxxxxxx', 'xxxxx'];
  expect(await store.readTexts(spans)).toEqual(kept);
});
