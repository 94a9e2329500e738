import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressAssets } from './src/server/compressAssets.ts';
import { serviceProxy } from './src/server/vitePlugin.ts';

export default defineConfig({
  plugins: [react(), serviceProxy(), compressAssets()],
  server: { port: 5173 },
  preview: { port: 5173 },
  build: { target: 'baseline-widely-available' },
  worker: { format: 'es' },
  test: {
    sequence: { shuffle: { files: true, tests: true } },
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'happy-dom',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/component/setup.ts'],
        },
      },
    ],
  },
});
