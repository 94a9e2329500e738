/**
 * `npm run bench`: builds the page, starts the stand-in and the page's server, drives a real
 * Chromium through a fixed script at each size, and prints every figure beside its budget.
 *
 * npm run bench -- [--sizes 10000,100000,1000000] [--rounds 3] [--json FILE]
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '../e2e/findChromium.ts';
import { SCRIPT_BUDGET_KB } from './budgets.ts';
import { workOutExpected } from './expected.ts';
import { findPort, startProcess } from './processes.ts';
import { formatReport, type SizeResult } from './report.ts';
import { runRound } from './runRound.ts';

const ENDPOINT = '/rest/download_v1/process_classification';
const SCENARIOS = new Map([
  [1_000, 'thousand'],
  [10_000, 'tenThousand'],
  [100_000, 'hundredThousand'],
  [1_000_000, 'million'],
]);

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string' },
  },
});

/** The scripts that a page loads before the charts, compressed, in KB. */
function measureScripts(compress: (bytes: Buffer) => Buffer): number {
  const index = readFileSync('dist/index.html', 'utf8');
  const first = new Set([...index.matchAll(/assets\/[^"]+\.js/g)].map(([name]) => name));
  const sizes = [...first].map((name) => compress(readFileSync(`dist/${name}`)).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** A browser as users have it, with a profile on disk: no private window. */
function openBrowser(): Promise<BrowserContext> {
  const executablePath = findChromium();
  return chromium.launchPersistentContext('', {
    ...(executablePath === undefined ? {} : { executablePath }),
    viewport: { width: 2_400, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
}

async function measureSize(records: number, rounds: number): Promise<SizeResult> {
  const scenario = SCENARIOS.get(records);
  if (scenario === undefined) throw new Error(`Sizes are ${[...SCENARIOS.keys()].join(', ')}.`);
  const servicePort = await findPort();
  const pagePort = await findPort();
  const service = await startProcess(
    ['--import', 'tsx', 'mocks/service/cli.ts', '--scenario', scenario, '--port', `${servicePort}`],
    servicePort,
  );
  const page = await startProcess(
    [
      'node_modules/vite/bin/vite.js',
      'preview',
      '--host',
      '127.0.0.1',
      '--port',
      `${pagePort}`,
      '--strictPort',
    ],
    pagePort,
    { CYBEREASON_URL: `http://127.0.0.1:${servicePort}` },
  );
  try {
    const expected = await workOutExpected(`http://127.0.0.1:${servicePort}${ENDPOINT}`);
    const all: SizeResult[] = [];
    for (let round = 0; round < rounds; round++) {
      console.error(`${records} records, round ${round + 1} of ${rounds}`);
      all.push(
        await runRound(
          await openBrowser(),
          `http://127.0.0.1:${pagePort}`,
          ENDPOINT,
          records,
          expected,
        ),
      );
    }
    return joinRounds(records, all);
  } finally {
    page.kill();
    service.kill();
  }
}

function join<Id extends string>(
  tables: readonly { readonly [K in Id]: readonly number[] }[],
): { readonly [K in Id]: readonly number[] } {
  const joined = { ...tables[0] } as { [K in Id]: readonly number[] };
  for (const table of tables.slice(1)) {
    for (const id of Object.keys(table) as Id[]) joined[id] = [...joined[id], ...table[id]];
  }
  return joined;
}

function joinRounds(records: number, rounds: readonly SizeResult[]): SizeResult {
  return {
    records,
    measures: join(rounds.map((round) => round.measures)),
    floors: join(rounds.map((round) => round.floors)),
  };
}

async function main(): Promise<void> {
  const { NODE_ENV: _, ...env } = process.env;
  const built = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
    {
      stdio: 'inherit',
      env,
    },
  );
  if (built.status !== 0) throw new Error('the build failed');
  const results: SizeResult[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    results.push(await measureSize(size, Number(values.rounds)));
  }
  console.log(formatReport(results));
  const scripts = { gzip: measureScripts(gzipSync), brotli: measureScripts(brotliCompressSync) };
  console.log(
    `\nScripts before the charts: ${scripts.gzip.toFixed(0)} KB with gzip, ${scripts.brotli.toFixed(0)} KB with brotli (budget ${SCRIPT_BUDGET_KB} KB).`,
  );
  if (values.json !== undefined)
    writeFileSync(values.json, JSON.stringify({ results, scripts }, null, 2));
}

await main();
// The engine beside the page listens for calls as long as the process lives.
process.exit(0);
