/**
 * `npm run test:e2e`: makes sure that there is a Chromium, builds the dashboard, and starts
 * Playwright with the arguments given. It fails where there is no browser; it never skips.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './findChromium.ts';
import { installChromium } from './installChromium.ts';

const HELP =
  'The end-to-end tests need a Chromium: install one and set CHROMIUM_PATH to it, or run npx playwright install --with-deps chromium.';

function main(): number {
  if (findChromium() === undefined) installChromium();
  const chromium = findChromium();
  if (chromium === undefined) {
    console.error(HELP);
    return 1;
  }
  console.log(`Chromium: ${chromium}`);
  const { NODE_ENV: _, ...env } = process.env;
  const built = run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], env);
  if (built !== 0) return built;
  return run(
    ['node_modules/@playwright/test/cli.js', 'test', '-c', 'test/e2e', ...process.argv.slice(2)],
    { ...env, CHROMIUM_PATH: chromium },
  );
}

function run(args: readonly string[], env: NodeJS.ProcessEnv): number {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status ?? 1;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
