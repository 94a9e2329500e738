import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

// Whoever waits for something would else have the page written out at every look, cut off at its head.
process.env.DEBUG_PRINT_LIMIT ??= '0';

// A browser's chunks own their bytes. happy-dom cuts small bodies from Node's pool, which nobody may transfer.
Buffer.poolSize = 0;

// The whole page on a busy machine: waiting longer costs nothing where nothing fails.
configure({ asyncUtilTimeout: 30_000 });
vi.setConfig({ testTimeout: 120_000 });

// Each test leaves the window as it was.
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  localStorage.clear();
  for (const name of Object.keys(document.documentElement.dataset)) {
    delete document.documentElement.dataset[name];
  }
});
