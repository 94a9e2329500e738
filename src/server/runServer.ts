import { describeSettings } from './describeSettings.ts';
import { describeAccess, readServeSettings } from './serveSettings.ts';
import { type Environment, readSettings } from './settings.ts';
import { startServer } from './startServer.ts';

export interface RunOptions {
  readonly env: Environment;
  /** The folder against which relative paths of the settings are resolved. */
  readonly root: string;
  /** The folder of the build. */
  readonly folder: string;
  /** The version of the dashboard. */
  readonly version?: string | undefined;
}

/** Grace period for running downloads after the process was told to stop, in ms. */
const STOP_GRACE_MS = 10_000;

/** Serves until the process is told to stop. An error at the start is printed, and sets the exit code 1. */
export async function runServer(options: RunOptions): Promise<void> {
  try {
    await start(options);
  } catch (error) {
    console.error(error instanceof Error && 'code' in error ? error.message : error);
    process.exitCode = 1;
  }
}

async function start({ env, root, folder, version }: RunOptions): Promise<void> {
  const settings = readSettings(env, root);
  const serve = readServeSettings(env, settings);
  const log = (line: string) => console.log(line);
  const server = await startServer({ settings, serve, folder, log, version });
  for (const warning of describeAccess(serve, settings)) console.warn(warning);
  console.log(describeSettings(settings, Date.now()));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      console.log('Stopping: no new requests; downloads may end.');
      void server.stop(STOP_GRACE_MS);
    });
  }
  console.log(`The dashboard is at ${server.url}/`);
}
