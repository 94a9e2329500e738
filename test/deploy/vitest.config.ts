import { defineConfig } from 'vitest/config';

/** Runs the programs of the system, so it stands beside the daily tests. */
export default defineConfig({
  test: {
    include: ['test/deploy/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    // Caddy takes its time to end.
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
