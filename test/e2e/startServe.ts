import { resolve } from 'node:path';
import { readServeSettings } from '../../src/server/serveSettings.ts';
import { type Environment, readSettings } from '../../src/server/settings.ts';
import { startServer } from '../../src/server/startServer.ts';
import type { RunningDashboard } from './startDashboard.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export interface RunningServe extends RunningDashboard {
  /** The access log so far. */
  readonly lines: readonly string[];
}

/** The built dashboard as `npm run serve` runs it, on a free port. */
export async function startServe(env: Environment): Promise<RunningServe> {
  const settings = readSettings(env, ROOT);
  const lines: string[] = [];
  const server = await startServer({
    settings,
    serve: readServeSettings({ PORT: '0', ...env }, settings),
    folder: resolve(ROOT, 'dist'),
    log: (line) => lines.push(line),
  });
  return { url: server.url, lines, close: () => server.stop(0) };
}
