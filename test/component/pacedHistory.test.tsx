import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacedHistory } from '../../src/app/pacedHistory.ts';

beforeEach(() => {
  vi.useFakeTimers();
  window.history.replaceState(null, '', '/');
});
afterEach(() => vi.useRealTimers());

/** Lets the router's history write, which it does in a moment of its own. */
const flush = () => vi.advanceTimersByTimeAsync(0);
const shown = () => window.location.pathname;

test('a step that is changed key by key is written once, a while later', async () => {
  const written = vi.spyOn(window.history, 'replaceState');
  const history = createPacedHistory();
  await vi.advanceTimersByTimeAsync(200);
  written.mockClear();
  for (const path of ['/c', '/ch', '/chr']) {
    history.replace(path);
    await vi.advanceTimersByTimeAsync(30);
  }
  expect(history.location.pathname).toBe('/chr');
  expect(written).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(written).toHaveBeenCalledTimes(1);
  expect(shown()).toBe('/chr');
  history.destroy();
});

test('a new step is written at once, after what was outstanding', async () => {
  const history = createPacedHistory();
  await vi.advanceTimersByTimeAsync(200);
  const written: string[] = [];
  for (const verb of ['pushState', 'replaceState'] as const) {
    const original = window.history[verb].bind(window.history);
    vi.spyOn(window.history, verb).mockImplementation((state, title, url) => {
      written.push(`${verb} ${url}`);
      original(state, title, url);
    });
  }
  history.replace('/typed');
  await flush();
  history.push('/next');
  await flush();
  expect(written).toEqual(['replaceState /typed', 'pushState /next']);
  history.destroy();
});

test('what is outstanding is written when the page goes', async () => {
  const history = createPacedHistory();
  await vi.advanceTimersByTimeAsync(200);
  history.replace('/typed');
  await flush();
  window.dispatchEvent(new Event('pagehide'));
  expect(shown()).toBe('/typed');
  history.destroy();
});

test('it is not written over another step that the reader went to', async () => {
  const history = createPacedHistory();
  await vi.advanceTimersByTimeAsync(200);
  history.replace('/typed');
  await flush();
  // As the browser's own button does.
  window.history.replaceState({ __TSR_index: 0, __TSR_key: 'before' }, '', '/before');
  window.dispatchEvent(new PopStateEvent('popstate'));
  await vi.advanceTimersByTimeAsync(300);
  expect(shown()).toBe('/before');
  expect(history.location.pathname).toBe('/before');
  history.destroy();
});
