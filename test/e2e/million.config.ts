import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** `npm run test:million`: outside of the daily tests, as it takes minutes and gigabytes. */
export default defineConfig({
  ...config,
  workers: 1,
  timeout: 20 * 60_000,
  expect: { timeout: 60_000 },
  projects: [{ name: 'million', testMatch: 'million.spec.ts' }],
});
