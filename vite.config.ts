import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { compressAssets } from './src/server/compressAssets.ts';
import { serviceProxy } from './src/server/vitePlugin.ts';

/**
 * Tests in Node that are not part of `npm run check`: one counts how often each function runs, and needs
 * code that has not run before; the other runs into the time limits of two hundred faults.
 */
const THOROUGH = ['test/unit/engine/work.test.ts', 'test/unit/server/chaos.test.ts'];
/** Tests of the whole page that are part of `npm run check`: loading, failing, searching, filtering. */
const ESSENTIAL = ['page', 'loading', 'refresh', 'failures', 'search', 'facets', 'openFile'].map(
  (name) => `test/component/${name}.test.tsx`,
);
/** A project for tests that render the whole page. */
function componentProject(
  name: string,
  include: string[],
  exclude: string[] = [],
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      environment: 'happy-dom',
      // A link that is clicked, such as that of a saved file, must not take the window or its address away
      // from later tests.
      environmentOptions: {
        happyDOM: {
          settings: {
            navigation: { disableMainFrameNavigation: true, disableFallbackToSetURL: true },
          },
        },
      },
      include,
      exclude,
      setupFiles: ['test/component/setup.ts'],
      // As for the unit tests: half of the time went into loading the page's modules for each file.
      isolate: false,
      // A worker that switches to another project starts without modules.
      sequence: { groupOrder: 1 },
    },
  };
}

export default defineConfig({
  // The page works below any path: its addresses are relative, and the path of a page is a single segment.
  base: './',
  plugins: [react(), serviceProxy(), compressAssets()],
  server: { port: 5173 },
  optimizeDeps: {
    // All code of the page. Otherwise dependencies of the worker and of lazy parts would be discovered on
    // first use, and the page would be reloaded then.
    entries: ['index.html', 'src/**/*.{ts,tsx}', '!src/server/**', '!**/*.d.ts'],
  },
  preview: { port: 5173 },
  build: {
    target: 'baseline-widely-available',
  },
  worker: { format: 'es' },
  test: {
    sequence: { shuffle: { files: true, tests: true } },
    testTimeout: 30_000,
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/unit/**/*.test.ts'],
          exclude: THOROUGH,
          // Loading the modules again for each file would take longer than the tests.
          isolate: false,
          restoreMocks: true,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'thorough',
          environment: 'node',
          include: THOROUGH,
          sequence: { groupOrder: 0 },
        },
      },
      componentProject('essential', ESSENTIAL),
      componentProject('component', ['test/component/**/*.test.tsx'], ESSENTIAL),
    ],
  },
});
