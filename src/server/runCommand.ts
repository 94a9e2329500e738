import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkSetup, formatFinding } from './checkSetup.ts';
import { ProxyAddressError, readCompanyProxies } from './companyProxy.ts';
import { readEnvironment } from './readEnvironment.ts';
import { runServer } from './runServer.ts';
import { readServeSettings } from './serveSettings.ts';
import { readSettings, SettingsError, settingOf } from './settings.ts';

export interface Command {
  /** The folder of `dist`, and of `.env.local` if there is one. */
  readonly root: string;
  /** The folder of the `package.json` with the version. */
  readonly home: string;
  readonly args: readonly string[];
}

/** Serves the built dashboard; with `--check`, tests the set-up and reports on it instead. */
export async function runCommand({ root, home, args }: Command): Promise<void> {
  const env = readEnvironment(root);
  const unknown = args.find((arg) => arg !== '--check');
  if (unknown !== undefined) {
    console.error(`${unknown} is not known here: there is --check, which tries the set-up.`);
    process.exitCode = 1;
  } else if (args.includes('--check')) {
    process.exitCode = (await runCheck(env, root)) ? 0 : 1;
  } else {
    const version = readVersion(home);
    await runServer({ root, folder: resolve(root, 'dist'), env, version });
  }
}

async function runCheck(env: ReturnType<typeof readEnvironment>, root: string): Promise<boolean> {
  try {
    const settings = readSettings(env, root);
    readServeSettings(env, settings);
    const findProxy = readCompanyProxies((name) => settingOf(env, name));
    const findings = await checkSetup(settings, findProxy);
    for (const finding of findings) console.log(formatFinding(finding));
    return findings.every(({ isGood }) => isGood);
  } catch (error) {
    const isSaid = error instanceof SettingsError || error instanceof ProxyAddressError;
    if (!isSaid) throw error;
    console.error(error.message);
    return false;
  }
}

function readVersion(folder: string): string | undefined {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return undefined;
  const { version }: { readonly version?: unknown } = JSON.parse(readFileSync(path, 'utf8'));
  return typeof version === 'string' ? version : undefined;
}
