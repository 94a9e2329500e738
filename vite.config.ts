import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { compileAtOnce } from './src/server/compileAtOnce.ts';
import { compressAssets } from './src/server/compressAssets.ts';
import { serviceProxy } from './src/server/vitePlugin.ts';

/** What the code of the build says of its modules. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Tests in Node that are no part of `npm run check`: one counts how often each function runs, for which it
 * has to come to code that nobody ran before; one meets two hundred faults with their time limits.
 */
const THOROUGH = ['test/unit/engine/work.test.ts', 'test/unit/server/chaos.test.ts'];
/** Tests of the whole page that are part of `npm run check`: loading, failing, searching, filtering. */
const ESSENTIAL = ['page', 'loading', 'refresh', 'failures', 'search', 'facets', 'openFile'].map(
  (name) => `test/component/${name}.test.tsx`,
);
const ENTRY = resolve(import.meta.dirname, 'index.html');
const pages = new WeakMap<ModuleGraph, ReadonlySet<string>>();

/**
 * Whether a module is loaded with the page. Such modules are one file: what they share with code that
 * comes later would else be cut into dozens of small ones, each a request, and badly compressed.
 */
function isOfPage(id: string, graph: ModuleGraph): boolean {
  let modules = pages.get(graph);
  if (modules === undefined) {
    const found = new Set([ENTRY]);
    for (const module of found) {
      for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) found.add(imported);
    }
    modules = found;
    pages.set(graph, modules);
  }
  return modules.has(id);
}

/** A lane of tests that draw the whole page. */
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
      include,
      exclude,
      setupFiles: ['test/component/setup.ts'],
      // A worker that turns to another project begins with no modules.
      sequence: { groupOrder: 1 },
    },
  };
}

export default defineConfig({
  plugins: [react(), serviceProxy(), compileAtOnce(), compressAssets()],
  server: { port: 5173 },
  optimizeDeps: {
    // All code of the page: what the worker and late parts import would else be found when it is first
    // needed, and the page reloaded then.
    entries: ['index.html', 'src/**/*.{ts,tsx}', '!src/server/**', '!**/*.d.ts'],
  },
  preview: { port: 5173 },
  build: {
    target: 'baseline-widely-available',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [{ name: (id, graph) => (isOfPage(id, graph) ? 'page' : null) }],
        },
      },
    },
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
          // Reading the modules again for each file would take longer than the tests.
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
